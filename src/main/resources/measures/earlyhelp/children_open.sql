/* title:       Children in early help
   question:    How many children have help in their families?
   kind:        stock
   value:       count
   unit:        children
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Early help episodes
   order:       452
   counting:    Children whose episode had begun and not ended at the end of the day.
*/
select row_id, child_id, from_on, to_on, sex, ethnicity, born_on
from earlyhelp.rows_child
