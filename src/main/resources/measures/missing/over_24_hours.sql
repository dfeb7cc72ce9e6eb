/* title:       Times missing that lasted more than a day
   question:    How often is a child gone for long?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      placed (missing_from), age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      Missing episodes
   order:       443
   counting:    Of the episodes that began in the period and have ended, those of more than 24 hours. An episode without the
                time at which the child was found is left out.
*/
select row_id, child_id, on_date, hours > 24 as met, placed, sex, born_on
from missing.rows_episode
