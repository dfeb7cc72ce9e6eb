/* code:     no-header
   severity: query
   list:     episode
   means:    The child has episodes and no row in the header list of this return.
   to_do:    Send the header list too, if it was not sent.
   value:    r.started_on
   breaks:   episode started_on=2023-06-01
   passes:   child | episode started_on=2023-06-01
*/
where not exists (select from staged_child o where o.child_no = r.child_no)
