/* title:       Assessments that found a young carer
   question:    How often does a child care for others?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       161
   counting:    Of the assessments completed in the period that say what they found, those that found a child who cares for
                others (factor 7A). Table C3 of the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, young_carer as met, sex, born_on, expected_on
from frontdoor.rows_assessment
