/* code:     1570
   severity: query
   list:     child
   means:    The child id is longer than 20 characters.
   to_do:    Ask the system supplier how the id is exported.
*/
select row_no, la_child_id as value from staged_child where length(la_child_id) > 20
