/* title:       Child protection plans started
   question:    How many children came to need a plan to keep them safe?
   kind:        flow
   value:       count
   unit:        plans
   rate:        10000 children aged 0-17
   splits:      category, age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  cpp_started
   source:      CIN census
   order:       210
   counting:    Plans by the day they started, under the category they started with. A child whose plan starts twice in the
                period counts twice, as in table D1 of the children in need statistics.
*/
select row_id, child_id, on_date, category, sex, ethnicity, born_on, expected_on
from protection.rows_plan_start
