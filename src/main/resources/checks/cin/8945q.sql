/* code:     8945Q
   severity: query
   list:     assessment
   years:    2025-
   means:    The factor 18A is no longer used; physical abuse is told apart by another child (18B) and by an adult (18C).
   to_do:    Record 18B or 18C.
   source:   children in need census 2025-26, rule 8945Q, which the census calls a query
   breaks:   assessment factors=18A,3B
   passes:   assessment factors=18B,3B
*/
where '18A' = any (r.factors)
