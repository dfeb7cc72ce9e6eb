/* title:       Children with an education, health and care plan
   question:    How many children have a plan?
   kind:        stock
   value:       count
   unit:        children
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Education, health and care plans
   order:       474
   counting:    Plans in force at the end of the day.
*/
select row_id, child_id, from_on, to_on, sex, ethnicity, born_on
from education.rows_ehc_plan
