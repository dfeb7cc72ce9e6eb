/* code:     child-id.inspected_early_help
   severity: error
   list:     inspected_early_help
   means:    The row names no child, so nothing can be kept of it.
   to_do:    Record the Child Unique ID.
   breaks:   inspected_early_help la_child_id="" sex=F
   passes:   inspected_early_help la_child_id=C1 sex=F
*/
where r.la_child_id is null
