/* title:       Assessments in progress
   question:    How many assessments are being done?
   kind:        stock
   value:       count
   unit:        assessments
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       144
   counting:    Assessments that had started and were not authorised at the end of the day. An assessment that nobody
                authorised is over when its episode closes.
*/
select row_id, child_id, from_on, to_on, started_on, overdue
from frontdoor.rows_assessment_open
