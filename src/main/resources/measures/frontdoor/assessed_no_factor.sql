/* title:       Assessments that found no factor
   question:    How often does an assessment find nothing?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       162
   counting:    Of the assessments completed in the period that say what they found, those that found that none of the factors
                was there (factor 21). Table C3 of the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, no_factor as met, sex, born_on, expected_on
from frontdoor.rows_assessment
