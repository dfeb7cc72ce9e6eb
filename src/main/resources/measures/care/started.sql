/* title:       Children who started to be looked after
   question:    How many children came into care?
   kind:        flow
   value:       count of (child_id)
   unit:        children
   rate:        10000 children aged 0-17
   splits:      need, age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  cla_starting
   source:      SSDA903
   order:       310
   counting:    Children by the day a period of care started; a child who started twice in the period counts once, as in the
                statistics of children looked after in England. Short breaks under V3 or V4 do not count.
*/
select row_id, child_id, from_on as on_date, to_on as ended_on, need, sex, ethnicity, born_on
from care.rows_period
