/* title:       Child protection plans that are a second or later plan
   question:    How often does a child need a plan again?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      category, age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   comparator:  cpp_subsequent
   source:      CIN census
   order:       220
   counting:    Of the plans that started in the period, those whose child had ever had a plan before, as the return says by the
                number of earlier plans. Plans are counted, not children, as in table D3 of the children in need statistics.
*/
select row_id, child_id, on_date, subsequent as met, category, sex, born_on, expected_on
from protection.rows_plan_start
