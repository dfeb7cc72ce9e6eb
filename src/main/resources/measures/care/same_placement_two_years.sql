/* title:       Children in long-term care who have been in one placement for two years
   question:    How many children in care can settle?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       307
   counting:    Of the children under 16 who had been looked after for at least two and a half years at the end of the day,
                those who had been in the same placement for at least two years, or are placed for adoption and were so
                together with the placement before, as in the statistics of children looked after in England (placement
                stability).
*/
select row_id, child_id, from_on, to_on, settled as met, born_on
from care.rows_placement_settled
