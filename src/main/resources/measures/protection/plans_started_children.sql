/* title:       Children who became subject of a child protection plan
   question:    How many children came to need a plan, each counted once?
   kind:        flow
   value:       count of (child_id)
   unit:        children
   rate:        10000 children aged 0-17
   polarity:    none
   disclosure:  la-counts
   comparator:  cpp_started_children
   source:      CIN census
   order:       212
   counting:    Children whose plan started in the period, each once, as in table D1 of the children in need statistics.
*/
select row_id, child_id, on_date
from protection.rows_plan_start
