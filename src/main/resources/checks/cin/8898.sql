/* code:     8898
   severity: query
   list:     assessment
   means:    The assessment names the same factor twice.
   to_do:    Take out the second.
   source:   children in need census 2025-26, rule 8898, which the census calls an error. Here a query, because a factor given
             twice is counted once
   breaks:   assessment factors=3B,16A,3B
   passes:   assessment factors=3B,16A
*/
select a.row_no, min(code) as value
from staged_assessment a cross join lateral unnest(a.factors) as given(code)
where cardinality(a.factors) > 1
group by a.row_no, code having count(*) > 1
