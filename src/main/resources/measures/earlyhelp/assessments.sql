/* title:       Early help assessments
   question:    How many families were assessed, and by whom?
   kind:        flow
   value:       count
   unit:        assessments
   splits:      lead (early_help_lead)
   polarity:    none
   disclosure:  la-counts
   source:      Early help assessments
   order:       458
   counting:    Assessments completed in the period, one a family.
*/
select row_id, child_id, on_date, lead
from earlyhelp.rows_assessment
