/* code:     child-id.inspected_in_need
   severity: error
   list:     inspected_in_need
   means:    The row names no child, so nothing can be kept of it.
   to_do:    Record the Child Unique ID.
   breaks:   inspected_in_need la_child_id="" sex=F
   passes:   inspected_in_need la_child_id=C1 sex=F
*/
where r.la_child_id is null
