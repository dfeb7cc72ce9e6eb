/* title:       Assessments that found sexual abuse
   question:    How often is a child sexually abused?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       158
   counting:    Of the assessments completed in the period that say what they found, those that found sexual abuse (factors 19A
                to 19C). Table C3 of the children in need statistics counts episodes rather than assessments.
*/
select row_id, child_id, on_date, sexual_abuse as met, sex, born_on, expected_on
from frontdoor.rows_assessment
