/* title:       Child protection plans open for two years or more
   question:    How many plans go on for too long?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   comparator:  cpp_two_years
   source:      CIN census
   order:       204
   counting:    Of the plans open at the end of the day, those that had been open for more than 729 days, as in table D5 of the
                children in need statistics.
*/
select row_id, child_id, from_on, to_on, started_on, two_years as met, sex, born_on, expected_on
from protection.rows_plan_length
