/* title:       Children looked after
   question:    How many children are in the care of the council?
   kind:        stock
   value:       count of (child_id)
   unit:        children
   rate:        10000 children aged 0-17
   splits:      age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  cla_at_31_march
   source:      SSDA903
   order:       300
   counting:    Children whose period of care had started by the end of the day and had not ended by then. Agreed series of short
                breaks (legal status V3 or V4) do not count, as in the statistics of children looked after in England.
*/
select row_id, child_id, from_on, to_on, sex, ethnicity, born_on
from care.rows_period
