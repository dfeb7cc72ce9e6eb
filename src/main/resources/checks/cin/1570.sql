/* code:     1570
   severity: query
   list:     child
   years:    2025-
   means:    The child id is longer than 20 characters.
   to_do:    Ask the system supplier how the id is exported.
   value:    r.la_child_id
   source:   children in need census 2025-26, rule 1570, which the census calls an error. Here a query, because the child can be
             followed by any id that stays the same
   breaks:   child la_child_id=A12345678901234567890X
   passes:   child la_child_id=A1234567890123456789
*/
where length(r.la_child_id) > 20
