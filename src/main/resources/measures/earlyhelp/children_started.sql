/* title:       Children who came to early help
   question:    How many children came to have help in their families?
   kind:        flow
   value:       count
   unit:        children
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Early help episodes
   order:       451
   counting:    Children by the day their episode began. A child who came twice counts twice.
*/
select row_id, child_id, from_on as on_date, sex, ethnicity, born_on
from earlyhelp.rows_child
