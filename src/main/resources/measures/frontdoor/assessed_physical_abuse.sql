/* title:       Assessments that found physical abuse
   question:    How often is a child hurt?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       157
   counting:    Of the assessments completed in the period that say what they found, those that found physical abuse (factors
                18A to 18C). Table C3 of the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, physical_abuse as met, sex, born_on, expected_on
from frontdoor.rows_assessment
