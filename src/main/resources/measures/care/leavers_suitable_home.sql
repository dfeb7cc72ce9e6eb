/* title:       Care leavers in suitable accommodation
   question:    Do those who left care live somewhere suitable?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age (leaver_age), sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       365
   counting:    Of the care leavers of whom the return of the year tells, those in accommodation that the council judges
                suitable; those whose home is not known are among those not met. Told once a year, on 31 March; the Department
                for Education tells of those aged 17, of 18 and of 19 to 21 apart, as the split by age does.
*/
select row_id, child_id, on_date, suitable as met, age, sex
from care.rows_leaver
