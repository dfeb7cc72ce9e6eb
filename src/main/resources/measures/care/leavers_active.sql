/* title:       Care leavers in education, employment or training
   question:    Do those who left care learn or work?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age (leaver_age), sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       363
   counting:    Of the care leavers of whom the return of the year tells, those in education, employment or training, full or
                part time; those whose activity is not known are among those not met. Told once a year, on 31 March; the
                Department for Education tells of those aged 17, of 18 and of 19 to 21 apart, as the split by age does.
*/
select row_id, child_id, on_date, active as met, age, sex
from care.rows_leaver
