/* title:       Children educated at home
   question:    How many children are educated at home?
   kind:        stock
   value:       count
   unit:        children
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Home education
   order:       470
   counting:    Children educated at home at the end of the day.
*/
select row_id, child_id, from_on, to_on, sex, ethnicity, born_on
from education.rows_home_education
