/* title:       Children looked after who live with foster carers
   question:    How many children in care live in a family?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       303
   counting:    Of the children looked after at the end of the day whose placement is known, those in foster care (U1 to U6).
*/
select row_id, child_id, from_on, to_on, placement in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') as met, born_on
from care.rows_episode
