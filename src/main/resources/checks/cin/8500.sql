/* code:     8500
   severity: error
   list:     child
   means:    The child has no local authority child id, so no record of theirs can be followed.
   to_do:    Give the child an id in the case-management system and send the census again.
*/
where r.la_child_id is null
