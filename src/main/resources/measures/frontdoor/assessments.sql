/* title:       Assessments completed
   question:    How many children's needs were assessed?
   kind:        flow
   value:       count
   unit:        assessments
   rate:        10000 children aged 0-17
   splits:      days_band (assessment_days), age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  assessments
   source:      CIN census
   order:       130
   counting:    Assessments by the day they were authorised, as in table C2 of the children in need statistics.
*/
select row_id, child_id, on_date, started_on, days_band, sex, ethnicity, born_on, expected_on
from frontdoor.rows_assessment
