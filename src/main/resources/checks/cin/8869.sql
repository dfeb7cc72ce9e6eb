/* code:     8869
   severity: query
   list:     assessment
   means:    The assessment found no factor (21) and also names one.
   to_do:    Take out 21, or the others.
   value:    array_to_string(r.factors, ' ')
   source:   children in need census 2025-26, rule 8869, which the census calls an error. Here a query, because the assessment
             itself is sound
   breaks:   assessment factors=21,3B
   passes:   assessment factors=21 | assessment factors=3B
*/
where '21' = any (r.factors) and not r.factors <@ array['21']
