/* title:       Child in need plans started
   question:    How many children came to have a plan that their family agreed to?
   kind:        flow
   value:       count
   unit:        plans
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       292
   counting:    Child in need plans by the day they started.
*/
select row_id, child_id, started_on as on_date, sex, born_on, expected_on
from protection.rows_in_need_plan
