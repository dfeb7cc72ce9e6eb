/* title:       Child in need plans started
   question:    How many children came to have a plan that their family agreed to?
   kind:        flow
   value:       count
   unit:        plans
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       292
   counting:    Child in need plans by the day they started.
*/
select row_id, child_id, started_on as on_date
from protection.rows_in_need_plan
