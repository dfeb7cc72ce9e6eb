/* title:       Children in need
   question:    How many children does social care help?
   kind:        stock
   value:       count
   unit:        children
   rate:        10000 children aged 0-17
   splits:      need, age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   comparator:  cin_at_31_march
   source:      CIN census
   order:       170
   counting:    Children with an episode of need that had begun with a referral and was not closed at the end of the day, each
                once under the episode that began last; unborn children count. A referral that needed no further action begins
                no episode. Children looked after or on a child protection plan are among them, as in table B1 of the children
                in need statistics.
*/
select row_id, child_id, from_on, to_on, started_on, need, sex, ethnicity, born_on, expected_on
from frontdoor.rows_in_need
