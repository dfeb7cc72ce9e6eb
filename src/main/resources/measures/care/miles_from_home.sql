/* title:       How many miles from home children are placed, half of them nearer
   question:    How many children in care live far from home?
   kind:        stock
   value:       median of (miles)
   unit:        miles
   places:      1
   splits:      placement, age_band
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       307
   counting:    The median of the straight lines from home to the placement of children looked after at the end of the day, where
                they are known.
*/
select row_id, child_id, from_on, to_on, miles, placement, born_on
from care.rows_distance
