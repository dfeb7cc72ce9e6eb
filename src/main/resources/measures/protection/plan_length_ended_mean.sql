/* title:       How long child protection plans lasted on average
   question:    How long does a child stay on a plan on average?
   kind:        flow
   value:       mean of (amount)
   unit:        days
   splits:      age_band, sex
   disclosure:  la-counts
   source:      CIN census
   order:       245
   counting:    The mean of the days from the start to the end of each plan that ended in the period. A few very long plans
                raise it; the median beside it does not move with them.
*/
select row_id, child_id, on_date, started_on, days as amount, sex, born_on, expected_on
from protection.rows_plan_end
