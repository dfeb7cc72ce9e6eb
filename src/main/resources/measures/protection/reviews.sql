/* title:       Child protection review conferences
   question:    How often do the partners come back to a plan?
   kind:        flow
   value:       count
   unit:        reviews
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       208
   counting:    Review conferences by the day they were held, one a plan.
*/
select row_id, child_id, on_date, plan_started_on
from protection.rows_plan_review
