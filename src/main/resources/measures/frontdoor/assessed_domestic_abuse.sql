/* title:       Assessments that found domestic abuse
   question:    How often is there violence or control at home?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       152
   counting:    Of the assessments completed in the period that say what they found, those that found domestic abuse of the
                child, a parent or another person (factors 3A to 3C). Table C3 of the children in need statistics counts
                episodes rather than assessments.
*/
select row_id, child_id, on_date, domestic_abuse as met
from frontdoor.rows_assessment
