/* title:       Assessments that found domestic abuse, a parent's mental health and a parent's misuse together
   question:    How often do the three worst harms to a home come together?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       155
   counting:    Of the assessments completed in the period that say what they found, those that found all three: domestic abuse
                (3A to 3C), a parent's mental health (4B), and a parent's misuse of alcohol or drugs (1B or 2B). Table C3 of
                the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, three_together as met
from frontdoor.rows_assessment
