/* title:       Reviews of children looked after
   question:    How often was a child's care looked at?
   kind:        flow
   value:       count
   unit:        reviews
   splits:      age_band
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       309
   counting:    Reviews by the day they were held.
*/
select row_id, child_id, on_date, sex, born_on
from care.rows_review
