/* title:       Children who ceased to be looked after
   question:    How many children left care?
   kind:        flow
   value:       count of (child_id)
   unit:        children
   rate:        10000 children aged 0-17
   splits:      reason_ended (care_end_reason), age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  cla_ceasing
   source:      SSDA903
   order:       320
   counting:    Children by the day a period of care ended; a child who left twice in the period counts once, as in the
                statistics of children looked after in England. Short breaks under V3 or V4 do not count.
*/
select row_id, child_id, to_on as on_date, from_on as started_on, reason_ended, sex, ethnicity, born_on
from care.rows_period
where to_on is not null
