/* title:       How long children were missing, half for less
   question:    How soon is a missing child found?
   kind:        flow
   value:       median of (hours)
   unit:        hours
   places:      1
   splits:      placed (missing_from)
   polarity:    fewer
   disclosure:  la-counts
   source:      Missing episodes
   order:       443
   counting:    The median of the hours from going missing to being found, of the episodes that began in the period and have
                ended.
*/
select row_id, child_id, on_date, hours, placed
from missing.rows_episode
