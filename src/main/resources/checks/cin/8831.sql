/* code:     8831
   severity: query
   list:     referral
   means:    Work is recorded on a referral that led to no further action.
   to_do:    Check the mark of no further action.
*/
select e.row_no, null as value from staged_referral e
where e.no_further_action
  and (exists (select from staged_assessment a where a.parent_no = e.row_no)
       or exists (select from staged_enquiry q where q.parent_no = e.row_no)
       or exists (select from staged_in_need_plan p where p.parent_no = e.row_no)
       or exists (select from staged_protection_plan p where p.parent_no = e.row_no))
