/* code:     2887Q
   severity: query
   list:     header
   means:    Fewer than 8 of the codes for disability are used in the whole return.
   to_do:    Check how disabilities are exported; it is not asked of a return with fewer than 12 disabled children.
   source:   children in need census 2025-26, rule 2887Q, which the census calls a query
   breaks:   child disabilities=LD | child disabilities=LD | child disabilities=LD | child disabilities=LD | child
             disabilities=LD | child disabilities=LD | child disabilities=MOB | child disabilities=MOB | child disabilities=MOB
             | child disabilities=MOB | child disabilities=MOB | child disabilities=MOB
   passes:   child disabilities=LD | child disabilities=MOB | child disabilities=HAND | child disabilities=PC | child
             disabilities=INC | child disabilities=COMM | child disabilities=HEAR | child disabilities=VIS | child
             disabilities=BEH | child disabilities=CON | child disabilities=AUT | child disabilities=DDA
*/
select 1 as row_no, count(distinct code) || ' codes' as value
from staged_child c cross join lateral unnest(c.disabilities) as given(code)
where c.disabilities <> array['NONE']
having count(distinct code) < 8 and count(distinct c.row_no) >= 12
