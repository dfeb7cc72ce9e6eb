/* title:       How long child protection plans lasted, half lasted less
   question:    How long do children stay on a plan?
   kind:        flow
   value:       median of (amount)
   unit:        days
   splits:      age_band, sex
   disclosure:  la-counts
   source:      CIN census
   order:       240
   counting:    The median of the days from the start to the end of each plan that ended in the period. The Department for
                Education publishes bands of length rather than a median (table D5), so there is no figure to hold it against.
*/
select row_id, child_id, on_date, started_on, days as amount, sex, born_on, expected_on
from protection.rows_plan_end
