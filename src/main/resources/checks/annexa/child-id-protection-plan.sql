/* code:     child-id.inspected_protection_plan
   severity: error
   list:     inspected_protection_plan
   means:    The row names no child, so nothing can be kept of it.
   to_do:    Record the Child Unique ID.
   breaks:   inspected_protection_plan la_child_id="" sex=F
   passes:   inspected_protection_plan la_child_id=C1 sex=F
*/
where r.la_child_id is null
