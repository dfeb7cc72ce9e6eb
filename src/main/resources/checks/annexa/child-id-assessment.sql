/* code:     child-id.inspected_assessment
   severity: error
   list:     inspected_assessment
   means:    The row names no child, so nothing can be kept of it.
   to_do:    Record the Child Unique ID.
   breaks:   inspected_assessment la_child_id="" sex=F
   passes:   inspected_assessment la_child_id=C1 sex=F
*/
where r.la_child_id is null
