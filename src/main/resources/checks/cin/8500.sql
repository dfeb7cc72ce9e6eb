/* code:     8500
   severity: error
   list:     child
   means:    The child has no local authority child id, so no record of theirs can be followed.
   to_do:    Give the child an id in the case-management system and send the census again.
   source:   children in need census 2025-26, rule 8500, which the census calls an error
   breaks:   child la_child_id="" born_on=2010-01-01
   passes:   child born_on=2010-01-01
*/
where r.la_child_id is null
