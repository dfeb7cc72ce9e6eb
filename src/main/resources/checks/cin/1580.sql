/* code:     1580
   severity: query
   list:     child
   means:    The child id holds characters that are neither letters nor digits.
   to_do:    Ask the system supplier how the id is exported.
   value:    r.la_child_id
*/
where r.la_child_id ~ '[^A-Za-z0-9]'
