/* code:     8841
   severity: query
   list:     plan_review
   means:    The review is on or before the day that the plan starts.
   to_do:    Check both dates.
*/
select v.row_no, v.held_on::text as value from staged_plan_review v join staged_protection_plan p on p.row_no = v.parent_no
where v.held_on <= p.started_on
