/* code:     child-id
   severity: error
   list:     every
   means:    The row has no child id, so nothing can be done with it.
   to_do:    Give the child id.
*/
where r.la_child_id is null
