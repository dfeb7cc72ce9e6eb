/* title:       How long children had been looked after, half for less
   question:    How long do children stay in care?
   kind:        flow
   value:       median of (days)
   unit:        days
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       326
   counting:    The median of the days of the periods of care that ended in the period.
*/
select row_id, child_id, to_on as on_date, from_on as started_on, days, sex, born_on
from care.rows_period
where to_on is not null
