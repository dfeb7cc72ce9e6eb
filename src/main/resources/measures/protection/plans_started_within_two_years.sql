/* title:       Child protection plans within two years of an earlier one
   question:    How soon does a child need a plan again?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      category, age_band
   polarity:    fewer
   disclosure:  la-counts
   source:      CIN census
   order:       222
   counting:    Of the plans that started in the period, those whose child had come off an earlier plan less than two years
                before. An earlier plan that no return tells of, such as one in another council, cannot be seen here; the share
                of second or later plans knows of it.
*/
select row_id, child_id, on_date, within_two_years as met, category, sex, born_on, expected_on
from protection.rows_plan_start
