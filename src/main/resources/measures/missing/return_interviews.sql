/* title:       Interviews with children who came back
   question:    How many children are asked why they went?
   kind:        flow
   value:       count
   unit:        interviews
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Return interviews
   order:       444
   counting:    Interviews held in the period.
*/
select row_id, child_id, on_date, sex, ethnicity, born_on
from missing.rows_return_interview
where outcome = 'held'
