/* title:       Pupils who were suspended
   question:    How many pupils are suspended, and how many again and again?
   kind:        flow
   value:       count of (child_id)
   unit:        pupils
   splits:      suspensions (times), phase (school_phase), age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      Suspensions and exclusions
   order:       479
   counting:    Pupils with at least one suspension that began in the period, each once, as in the statistics of suspensions
                and permanent exclusions in England.
*/
select row_id, child_id, on_date, phase, sex, born_on
from education.rows_exclusion
where kind = 'suspension'
