/* title:       Days from the decision for adoption to a match, on average
   question:    How long does it take to find adopters?
   kind:        flow
   value:       mean of (days_to_matched)
   unit:        days
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       329
   counting:    For the children adopted in the period, the mean of the days from the decision that the child should be adopted
                to the match with adopters. The adoption scorecards count from the placement order (A2).
*/
select row_id, child_id, on_date, started_on, days_to_matched
from care.rows_adopted
