/* title:       Care leavers who live with their former foster carers
   question:    How many stay with those who fostered them?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age (leaver_age), sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       366
   counting:    Of the care leavers of whom the return of the year tells, those who live with their former foster carers
                (accommodation Z). Told once a year, on 31 March; the Department for Education tells of those aged 17, of 18
                and of 19 to 21 apart, as the split by age does.
*/
select row_id, child_id, on_date, stayed_put as met, age, sex
from care.rows_leaver
