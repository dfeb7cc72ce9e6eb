/* code:     4180
   severity: query
   list:     child
   means:    Sex is missing or is no known code; it is counted as not recorded.
   to_do:    Record the sex as M, F or U.
   source:   children in need census 2025-26, rule 4180, which the census calls an error. Here a query, because the child is
             counted, as not recorded
   breaks:   child born_on=2010-01-01
   passes:   child sex=F | child sex=2
*/
where r.sex is null
