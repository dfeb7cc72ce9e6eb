/* title:       Assessments that found self-harm
   question:    How often does a child harm himself or herself?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       160
   counting:    Of the assessments completed in the period that say what they found, those that found self-harm of the child
                (factor 15A). Table C3 of the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, self_harm as met
from frontdoor.rows_assessment
