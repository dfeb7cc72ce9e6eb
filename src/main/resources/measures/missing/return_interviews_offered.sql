/* title:       Children found who were offered an interview
   question:    Is every child asked?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      Return interviews
   order:       447
   counting:    Of the children found in the period of whom the return tells, those who were offered an interview. Counted by
                the day on which the child was found.
*/
select row_id, child_id, found_on as on_date, outcome <> 'not offered' as met, sex, born_on
from missing.rows_return_interview
