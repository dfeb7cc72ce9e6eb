/* title:       Share of placements that are more than 20 miles from home, where the distance is known
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
   counting:    Of the children looked after at the end of the day for whom the distance from home to the placement is known,
                those placed more than 20 miles away. The statistics of children looked after in England divide by all children,
                so their percentage is lower where many distances are not known.
*/
select row_id, child_id, from_on, to_on, far as met, placement, miles, born_on
from care.rows_distance
