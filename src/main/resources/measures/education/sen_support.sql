/* title:       Pupils with support for special educational needs
   question:    How many pupils have support without a plan?
   kind:        stock
   value:       count
   unit:        children
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      SEN support
   order:       472
   counting:    Pupils with support and no plan at the end of the day, as the register tells them.
*/
select row_id, child_id, from_on, to_on, sex, ethnicity, born_on
from education.rows_sen_support
