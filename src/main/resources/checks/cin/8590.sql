/* code:     8590
   severity: query
   list:     child
   means:    The child has no episode of need in this census.
   to_do:    Check whether an episode is missing.
*/
select c.row_no, null as value from staged_child c
where not exists (select from staged_referral e where e.parent_no = c.row_no)
