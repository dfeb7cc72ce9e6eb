/* title:       Child protection plans that ended after two years or more
   question:    How many plans went on for too long?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      CIN census
   order:       232
   counting:    Of the plans that ended in the period, those that had lasted for more than 729 days.
*/
select row_id, child_id, on_date, started_on, two_years as met, sex, born_on, expected_on
from protection.rows_plan_end
