/* title:       Children looked after with three or more placements in a year
   question:    How many children in care are moved again and again?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       306
   counting:    Of the children looked after at the end of the day, those with three or more placements in the twelve months up
                to it, those open when the twelve months began among them. A temporary move from which the child came back, or
                a change of legal status with the same carer, is no new placement, as in the statistics of children looked
                after in England (placement stability).
*/
select row_id, child_id, from_on, to_on, three_or_more as met, born_on
from care.rows_placement_number
