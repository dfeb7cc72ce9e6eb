/* title:       Days from coming into care to living with adopters, on average
   question:    How long does a child wait for a new family?
   kind:        flow
   value:       mean of (days_to_placed)
   unit:        days
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       328
   counting:    For the children adopted in the period, the mean of the days from coming into care to moving in with the
                adoptive family, which the adoption scorecards call A10. A child of whom no placement for adoption is told is
                left out.
*/
select row_id, child_id, on_date, started_on, days_to_placed
from care.rows_adopted
