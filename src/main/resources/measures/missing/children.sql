/* title:       Children who were missing
   question:    How many children go missing, and how many again and again?
   kind:        flow
   value:       count of (child_id)
   unit:        children
   splits:      episodes (times), placed (missing_from), age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      Missing episodes
   order:       440
   counting:    Children with at least one episode that began in the period; each counts once. The split by episodes counts the
                episodes of the same period.
*/
select row_id, child_id, on_date, placed, sex, ethnicity, born_on
from missing.rows_episode
