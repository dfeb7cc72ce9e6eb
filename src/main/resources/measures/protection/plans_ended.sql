/* title:       Child protection plans ended
   question:    How many children no longer needed a plan?
   kind:        flow
   value:       count
   unit:        plans
   rate:        10000 children aged 0-17
   splits:      lasted, age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  cpp_ended
   source:      CIN census
   order:       230
   counting:    Plans by the day they ended, as in table D1 of the children in need statistics.
*/
select row_id, child_id, on_date, started_on, lasted, sex, ethnicity, born_on, expected_on
from protection.rows_plan_end
