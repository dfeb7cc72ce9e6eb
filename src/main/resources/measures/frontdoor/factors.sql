/* title:       Episodes whose assessment found a factor
   question:    What do assessments find in the lives of children?
   kind:        flow
   value:       count of (episode)
   unit:        episodes
   splits:      factor (assessment_factor)
   polarity:    none
   disclosure:  la-counts
   comparator:  factor_episodes
   source:      CIN census
   order:       150
   counting:    Episodes with an assessment completed in the period that names a factor, each once, and once for each factor,
                as in table C3 of the children in need statistics. The parts overlap: an assessment may name several factors.
*/
select row_id, child_id, on_date, episode, factor
from frontdoor.rows_assessment_factor
