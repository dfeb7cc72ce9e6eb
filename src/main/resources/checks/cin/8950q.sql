/* code:     8950Q
   severity: query
   list:     assessment
   years:    2025-
   means:    The factor 19A is no longer used; sexual abuse is told apart by another child (19B) and by an adult (19C).
   to_do:    Record 19B or 19C.
   source:   children in need census 2025-26, rule 8950Q, which the census calls a query
   breaks:   assessment factors=19A,3B
   passes:   assessment factors=19C,3B
*/
where '19A' = any (r.factors)
