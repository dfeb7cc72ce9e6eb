/* code:     1540
   severity: query
   list:     child
   means:    Characters 5 to 12 of the pupil number (UPN) are not all digits.
   to_do:    Check the number with the child's school.
   value:    r.upn
   source:   children in need census 2025-26, rule 1540, which the census calls an error. Here a query, because no figure is
             counted by the pupil number
   breaks:   child upn=B3722000X5001
   passes:   child upn=C372200015001 | child
*/
where translate(substr(r.upn, 5, 8), '0123456789', '') <> '' or length(r.upn) < 12
