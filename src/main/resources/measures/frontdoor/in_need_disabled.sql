/* title:       Children in need who have a disability
   question:    How many of the children helped are disabled?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       172
   counting:    Of the children in need at the end of the day, those for whom the return gives a disability of
                any kind.
*/
select row_id, child_id, from_on, to_on, started_on, disabled as met
from frontdoor.rows_in_need
