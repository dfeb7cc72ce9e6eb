/* title:       Factors found at the end of assessments
   question:    What do assessments find in the lives of children?
   kind:        flow
   value:       count
   unit:        factors
   splits:      factor (assessment_factor)
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       150
   counting:    Factors that the assessments completed in the period found, each once an episode on the day of the first
                assessment that found it. Each part is how many episodes it was found in, as in table C3 of the children in
                need statistics; an assessment may name several, so the whole is more than the episodes.
*/
select row_id, child_id, on_date, referred_on, factor
from frontdoor.rows_assessment_factor
