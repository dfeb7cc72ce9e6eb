/* title:       Education, health and care plans issued
   question:    How many children came to have a plan?
   kind:        flow
   value:       count
   unit:        plans
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Education, health and care plans
   order:       475
   counting:    Plans by the day on which they were issued.
*/
select row_id, child_id, from_on as on_date, sex, ethnicity, born_on
from education.rows_ehc_plan
