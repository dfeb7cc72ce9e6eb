/* title:       Young people who left care
   question:    How many care leavers does the council still answer for?
   kind:        flow
   value:       count
   unit:        young people
   splits:      age (leaver_age), in_touch (leaver_in_touch), activity (leaver_activity), home (leaver_home), sex
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       360
   counting:    Care leavers aged 17 to 21 of whom the return of the year tells, on 31 March. Those who died, or went home for
                six months, are no longer care leavers, as in the statistics of children looked after in England (care
                leavers).
*/
select row_id, child_id, on_date, age, in_touch, activity, home, sex
from care.rows_leaver
