/* title:       Children in pre-proceedings
   question:    How many families may soon be in court?
   kind:        stock
   value:       count
   unit:        children
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       282
   counting:    Children whose pre-proceedings had begun and were not decided at the end of the day.
*/
select row_id, child_id, started_on as from_on, decided_on as to_on, sex, born_on, expected_on
from protection.rows_pre_proceedings
