/* title:       Children in need for two years or more
   question:    How many children are helped for very long?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       174
   counting:    Of the children in need at the end of the day, those whose episode began 730 days before or earlier.
*/
select row_id, child_id, from_on, to_on, started_on, two_years as met
from frontdoor.rows_in_need
