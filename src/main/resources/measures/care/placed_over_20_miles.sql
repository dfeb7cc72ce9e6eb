/* title:       Children looked after who are placed more than 20 miles from home
   question:    How many children in care live far from home?
   kind:        stock
   value:       count of (child_id)
   unit:        children
   splits:      placement, age_band, sex, ethnicity
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       307
   counting:    Children looked after at the end of the day whose placement is more than 20 miles from the home from which they
                came into care: the straight line between the two postcodes by their grid references, to a tenth of a mile, as the
                guide to the return works it out, or the distance that the return itself bears. Placements inside the council's
                boundary count too. Where the distance is not known, the child does not count here.
*/
select row_id, child_id, from_on, to_on, placement, miles, sex, ethnicity, born_on
from care.rows_distance
where far
