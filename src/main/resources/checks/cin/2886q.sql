/* code:     2886Q
   severity: query
   list:     header
   means:    More than 2 in 100 of the children who are born have no sex recorded.
   to_do:    Record the sex of those children; each is listed.
   source:   children in need census 2025-26, rule 2886Q, which the census calls a query
   breaks:   child born_on=2010-01-01 sex=U | child born_on=2011-01-01 sex=F
   passes:   child born_on=2010-01-01 sex=M | child expected_on=2024-05-01 sex=U
*/
select 1 as row_no, count(*) filter (where sex is null or sex = 'U') || ' of ' || count(*) as value
from staged_child where born_on is not null
having 50 * count(*) filter (where sex is null or sex = 'U') > count(*)
