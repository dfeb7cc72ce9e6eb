/* title:       Children subject of a child protection plan
   question:    How many children need a plan to keep them safe, and why?
   kind:        stock
   value:       count
   unit:        children
   rate:        10000 children aged 0-17
   splits:      category, age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   comparator:  cpp_at_31_march
   source:      CIN census
   order:       200
   counting:    Plans that had started by the end of the day and had not ended by then; a plan that ends on the day is not
                counted. Each plan stands under the category it had on that day. This is how the Department for Education
                counts table D1 of its children in need statistics.
*/
select row_id, child_id, from_on, to_on, started_on, category, sex, ethnicity, born_on, expected_on
from protection.rows_plan
