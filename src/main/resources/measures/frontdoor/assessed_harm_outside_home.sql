/* title:       Assessments that found exploitation, trafficking or gangs
   question:    How often does harm come from outside the home?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       159
   counting:    Of the assessments completed in the period that say what they found, those that found child sexual
                exploitation, trafficking, gangs or child criminal exploitation (factors 11A, 12A, 13A and 24A). Table C3 of
                the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, harm_outside_home as met
from frontdoor.rows_assessment
