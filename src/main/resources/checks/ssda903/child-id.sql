/* code:     child-id
   severity: error
   list:     every
   means:    The row has no child id, so nothing can be done with it.
   to_do:    Give the child id.
*/
select row_no, null as value from staged_{list} where la_child_id is null
