/* title:       Assessments that found neglect
   question:    How often is a child neglected?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       156
   counting:    Of the assessments completed in the period that say what they found, those that found neglect (factor 16A).
                Table C3 of the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, neglect as met
from frontdoor.rows_assessment
