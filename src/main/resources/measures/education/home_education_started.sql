/* title:       Children who began to be educated at home
   question:    How many children leave school for home?
   kind:        flow
   value:       count
   unit:        children
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Home education
   order:       471
   counting:    Children by the day on which home education began.
*/
select row_id, child_id, from_on as on_date, sex, ethnicity, born_on
from education.rows_home_education
