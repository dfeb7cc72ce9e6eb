/* title:       Early help assessments within 45 days
   question:    Are families assessed in time?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      lead (early_help_lead)
   polarity:    more
   disclosure:  la-counts
   source:      Early help assessments
   order:       462
   counting:    Of the assessments completed in the period, those completed within 45 working days of being begun. An assessment
                without the day it was begun is left out.
*/
select row_id, child_id, on_date, in_time as met, lead
from earlyhelp.rows_assessment
