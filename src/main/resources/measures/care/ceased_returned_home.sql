/* title:       Children who left care for home
   question:    How many children go home?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       322
   counting:    Of the periods of care that ended in the period and of which the reason is told, those that ended for the
                reasons E4A, E4B of the return, as in the statistics of children looked after in England (reason episode
                ceased).
*/
select row_id, child_id, to_on as on_date, from_on as started_on, reason_ended in ('E4A', 'E4B') as met, sex, born_on
from care.rows_period
where to_on is not null
