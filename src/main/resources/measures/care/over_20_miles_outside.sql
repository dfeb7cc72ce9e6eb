/* title:       Share of placements more than 20 miles from home and outside the council's boundary, where both are known
   question:    How many children in care live far from home?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      placement, age_band
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       307
   counting:    Of the children looked after at the end of the day for whom both the distance from home is known and the return
                bears whether the placement is inside or outside the council's boundary, those placed more than 20 miles from home
                and outside. The Local Authority Interactive Tool divides by all children looked after.
*/
select row_id, child_id, from_on, to_on, far_outside as met, placement, born_on
from care.rows_distance
