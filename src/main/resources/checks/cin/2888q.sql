/* code:     2888Q
   severity: query
   list:     header
   means:    No child of the whole return has more than one disability recorded.
   to_do:    Check how disabilities are exported; it is not asked of a return with fewer than 12 disabled children.
   source:   children in need census 2025-26, rule 2888Q, which the census calls a query
   breaks:   child disabilities=LD | child disabilities=MOB | child disabilities=HAND | child disabilities=PC | child
             disabilities=INC | child disabilities=COMM | child disabilities=HEAR | child disabilities=VIS | child
             disabilities=BEH | child disabilities=CON | child disabilities=AUT | child disabilities=DDA
   passes:   child disabilities=LD,AUT | child disabilities=MOB | child disabilities=HAND | child disabilities=PC | child
             disabilities=INC | child disabilities=COMM | child disabilities=HEAR | child disabilities=VIS | child
             disabilities=BEH | child disabilities=CON | child disabilities=AUT | child disabilities=DDA
*/
select 1 as row_no, count(*) || ' children' as value
from staged_child where disabilities is not null and disabilities <> array['NONE']
having max(cardinality(disabilities)) = 1 and count(*) >= 12
