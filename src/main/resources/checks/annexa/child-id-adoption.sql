/* code:     child-id.inspected_adoption
   severity: error
   list:     inspected_adoption
   means:    The row names no child, so nothing can be kept of it.
   to_do:    Record the Child Unique ID.
   breaks:   inspected_adoption la_child_id="" sex=F
   passes:   inspected_adoption la_child_id=C1 sex=F
*/
where r.la_child_id is null
