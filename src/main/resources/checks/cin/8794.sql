/* code:     8794
   severity: query
   list:     child
   means:    The same disability is recorded twice for the child.
   to_do:    Take out the second.
   value:    array_to_string(r.disabilities, ' ')
   source:   children in need census 2025-26, rule 8794, which the census calls an error. Here a query, because a code given
             twice is counted once
   breaks:   child disabilities=LD,MOB,LD
   passes:   child disabilities=LD,MOB
*/
where cardinality(r.disabilities) > 1 and cardinality(r.disabilities) > (select count(distinct code) from unnest(r.disabilities) as given(code))
