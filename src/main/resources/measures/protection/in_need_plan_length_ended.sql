/* title:       How long child in need plans lasted, half lasted less
   question:    How long does a child have a child in need plan?
   kind:        flow
   value:       median of (days)
   unit:        days
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       294
   counting:    The median of the days from the start to the end of the child in need plans that ended in the period.
*/
select row_id, child_id, ended_on as on_date, started_on, days, sex, born_on, expected_on
from protection.rows_in_need_plan
where ended_on is not null
