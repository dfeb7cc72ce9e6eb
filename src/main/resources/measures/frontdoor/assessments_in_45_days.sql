/* title:       Assessments completed within 45 working days
   question:    Are children's needs assessed in time?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   comparator:  assessments_in_45_days
   source:      CIN census
   order:       140
   counting:    Of the assessments completed in the period, those authorised within 45 working days after the day they started,
                the starting day not counted and England's bank holidays left out, as in table C2 of the children in need
                statistics.
*/
select row_id, child_id, on_date, started_on, working_days, in_time as met, sex, born_on, expected_on
from frontdoor.rows_assessment
