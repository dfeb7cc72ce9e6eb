/* title:       Children looked after whose reviews were in time
   question:    Does someone independent look at each child's care when they should?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       308
   counting:    Of the children who had been looked after for at least 20 working days at the end of the day, those of whom no
                review was late in the twelve months up to it: the first within 20 working days, the second within three months
                of it, later ones within six months. Reviews that no return tells of cannot be seen.
*/
select row_id, child_id, from_on, to_on, started_on, in_time as met, sex, born_on
from care.rows_reviewed
