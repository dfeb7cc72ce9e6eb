/* code:     1570
   severity: query
   list:     child
   means:    The child id is longer than 20 characters.
   to_do:    Ask the system supplier how the id is exported.
   value:    r.la_child_id
*/
where length(r.la_child_id) > 20
