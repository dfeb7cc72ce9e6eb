/* title:       Times that children were missing
   question:    How often do children go missing?
   kind:        flow
   value:       count
   unit:        episodes
   splits:      placed (missing_from), age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Missing episodes
   order:       442
   counting:    Episodes that began in the period.
*/
select row_id, child_id, on_date, placed, sex, ethnicity, born_on
from missing.rows_episode
