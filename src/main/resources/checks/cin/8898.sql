/* code:     8898
   severity: query
   list:     assessment
   means:    The assessment names the same factor twice.
   to_do:    Take out the second.
   value:    array_to_string(r.factors, ' ')
   source:   children in need census 2025-26, rule 8898, which the census calls an error. Here a query, because a factor given
             twice is counted once
   breaks:   assessment factors=3B,16A,3B
   passes:   assessment factors=3B,16A
*/
where (cardinality(r.factors) > 1 and r.factors[1] = any (r.factors[2:])) or (cardinality(r.factors) > 2
    and r.factors[2] = any (r.factors[3:])) or (cardinality(r.factors) > 3 and r.factors[3] = any (r.factors[4:]))
    or (cardinality(r.factors) > 4 and r.factors[4] = any (r.factors[5:])) or (cardinality(r.factors) > 5
    and cardinality(r.factors) > (select count(distinct code) from unnest(r.factors) as given(code)))
