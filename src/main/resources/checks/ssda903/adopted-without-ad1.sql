/* code:     adopted-without-ad1
   severity: query
   list:     episode
   means:    The child was adopted (E11 or E12), and no adoption decision (AD1) is in this return.
   to_do:    Send the list AD1 with the child.
   value:    r.ended_on
   breaks:   episode started_on=2022-05-01 ended_on=2023-06-01 reason_ended=E12 | child la_child_id=C7 | adoption
             decided_on=2023-01-02
   passes:   child la_child_id=C7 | episode started_on=2022-05-01 ended_on=2023-06-01 reason_ended=E12 | adoption
             decided_on=2023-01-02
*/
where r.reason_ended in ('E11', 'E12') and exists (select from staged_adoption) and not exists (select from staged_adoption a where a.child_no = r.child_no)
