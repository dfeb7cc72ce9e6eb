/* code:     1580
   severity: query
   list:     child
   years:    2025-
   means:    The child id holds characters that are neither letters nor digits.
   to_do:    Ask the system supplier how the id is exported.
   value:    r.la_child_id
   source:   children in need census 2025-26, rule 1580, which the census calls an error. Here a query, because the child can be
             followed by any id that stays the same
   breaks:   child la_child_id=A-1
   passes:   child la_child_id=A1
*/
where r.la_child_id ~ '[^A-Za-z0-9]'
