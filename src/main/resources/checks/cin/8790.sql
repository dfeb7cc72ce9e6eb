/* code:     8790
   severity: query
   list:     child
   means:    The child is recorded with no disability (NONE) and with one.
   to_do:    Take out the one that is wrong.
   value:    array_to_string(r.disabilities, ' ')
   source:   children in need census 2025-26, rule 8790, which the census calls an error. Here a query, because the child is
             counted, and both codes are kept as told
   breaks:   child disabilities=NONE,LD
   passes:   child disabilities=NONE | child disabilities=LD
*/
where 'NONE' = any (r.disabilities) and not r.disabilities <@ array['NONE']
