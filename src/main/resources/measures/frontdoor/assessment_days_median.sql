/* title:       How long assessments took, half took less
   question:    How long does a family wait for an assessment to be done?
   kind:        flow
   value:       median of (working_days)
   unit:        working days
   polarity:    fewer
   disclosure:  la-counts
   comparator:  assessment_days
   source:      CIN census
   order:       142
   counting:    The median of the working days from the start of each assessment completed in the period to the day it was
                authorised, as in table C2 of the children in need statistics.
*/
select row_id, child_id, on_date, started_on, working_days, sex, born_on, expected_on
from frontdoor.rows_assessment
