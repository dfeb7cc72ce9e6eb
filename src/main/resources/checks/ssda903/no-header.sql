/* code:     no-header
   severity: query
   list:     episode
   means:    The child has episodes and no row in the header list of this return.
   to_do:    Send the header list too, if it was not sent.
*/
select e.row_no, e.started_on::text as value from staged_episode e
where not exists (select from staged_child c where c.child_no = e.child_no)
