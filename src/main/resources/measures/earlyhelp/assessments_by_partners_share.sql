/* title:       Early help assessments led by partners
   question:    Do partners assess too?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    more
   disclosure:  la-counts
   source:      Early help assessments
   order:       460
   counting:    Of the assessments completed in the period, those that a partner led.
*/
select row_id, child_id, on_date, by_partner as met
from earlyhelp.rows_assessment
