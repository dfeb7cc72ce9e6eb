/* code:     1580
   severity: query
   list:     child
   means:    The child id holds characters that are neither letters nor digits.
   to_do:    Ask the system supplier how the id is exported.
*/
select row_no, la_child_id as value from staged_child where la_child_id ~ '[^A-Za-z0-9]'
