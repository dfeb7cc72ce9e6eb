/* title:       Child protection plans by how long they have run
   question:    How long have children been on a plan?
   kind:        stock
   value:       count
   unit:        children
   splits:      lasted, age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       202
   counting:    Plans open at the end of the day by how long they had been open, in the bands of table D5 of the children in
                need statistics.
*/
select row_id, child_id, from_on, to_on, started_on, lasted, sex, born_on, expected_on
from protection.rows_plan_length
