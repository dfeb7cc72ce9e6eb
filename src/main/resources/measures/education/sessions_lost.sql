/* title:       School sessions lost to suspension
   question:    How much school do suspended pupils miss?
   kind:        flow
   value:       sum of (sessions)
   unit:        sessions
   splits:      phase (school_phase)
   polarity:    fewer
   disclosure:  la-counts
   source:      Suspensions and exclusions
   order:       479
   counting:    The sessions of the suspensions that began in the period, added up; a session is half a school day. A
                suspension without the number of its sessions adds nothing.
*/
select row_id, child_id, on_date, phase, sessions
from education.rows_exclusion
where kind = 'suspension'
