/* title:       Pre-proceedings that began
   question:    With how many children did the council take the last step before court?
   kind:        flow
   value:       count
   unit:        children
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       280
   counting:    Children by the day on which their pre-proceedings under the Public Law Outline began. The census asks for them
                from 2025-26 on.
*/
select row_id, child_id, started_on as on_date, sex, born_on, expected_on
from protection.rows_pre_proceedings
