/* title:       Assessments that found misuse of alcohol or drugs
   question:    How often do alcohol or drugs make a difference?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       154
   counting:    Of the assessments completed in the period that say what they found, those that found misuse of alcohol or
                drugs by the child, a parent or another person (factors 1A to 2C). Table C3 of the children in need statistics
                counts episodes rather than assessments.
*/
select row_id, child_id, on_date, substance_misuse as met
from frontdoor.rows_assessment
