/* title:       Children looked after who are fostered by relatives or friends
   question:    How many children in care live with people they know?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       304
   counting:    Of the children looked after at the end of the day whose placement is known, those fostered by a relative or
                friend (U1 to U3).
*/
select row_id, child_id, from_on, to_on, placement in ('U1', 'U2', 'U3') as met, sex, born_on
from care.rows_episode
