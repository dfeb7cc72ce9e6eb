/* title:       Assessments that found mental health
   question:    How often does mental health make a difference?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       153
   counting:    Of the assessments completed in the period that say what they found, those that found concern for the mental
                health of the child, a parent or another person (factors 4A to 4C). Table C3 of the children in need statistics
                counts episodes rather than assessments.
*/
select row_id, child_id, on_date, mental_health as met
from frontdoor.rows_assessment
