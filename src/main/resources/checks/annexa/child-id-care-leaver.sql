/* code:     child-id.inspected_care_leaver
   severity: error
   list:     inspected_care_leaver
   means:    The row names no child, so nothing can be kept of it.
   to_do:    Record the Child Unique ID.
   breaks:   inspected_care_leaver la_child_id="" sex=F
   passes:   inspected_care_leaver la_child_id=C1 sex=F
*/
where r.la_child_id is null
