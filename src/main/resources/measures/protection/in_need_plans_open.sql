/* title:       Children with a child in need plan
   question:    How many children have a plan that their family agreed to?
   kind:        stock
   value:       count
   unit:        children
   rate:        10000 children aged 0-17
   splits:      age_band
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       290
   counting:    Child in need plans that had started and not ended at the end of the day. Children on a child protection plan
                or looked after have other plans.
*/
select row_id, child_id, started_on as from_on, ended_on as to_on, born_on, expected_on
from protection.rows_in_need_plan
