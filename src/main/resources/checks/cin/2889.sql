/* code:     2889
   severity: query
   list:     enquiry
   means:    The section 47 enquiry starts before the referral.
   to_do:    Check both dates.
*/
select q.row_no, q.started_on::text as value from staged_enquiry q join staged_referral e on e.row_no = q.parent_no
where q.started_on < e.referred_on
