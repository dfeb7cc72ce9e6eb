/* title:       Assessments in progress for more than 45 working days
   question:    How many assessments are late already?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    fewer
   disclosure:  la-counts
   source:      CIN census
   order:       146
   counting:    Of the assessments in progress at the end of the day, those that more than the 45 working days of Working
                Together to Safeguard Children had passed since they started.
*/
select row_id, child_id, from_on, to_on, started_on, overdue as met
from frontdoor.rows_assessment_open
