/* title:       Records in the partnership's own templates
   question:    How much comes in that no national format and no shipped template asks for?
   kind:        flow
   value:       count
   unit:        records
   splits:      template, age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      Own templates
   order:       490
   counting:    Records dated in the period, by the template that they came in.
*/
select row_id, child_id, on_date, template, sex, born_on
from children.rows_other_record
