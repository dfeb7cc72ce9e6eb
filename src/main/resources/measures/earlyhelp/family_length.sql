/* title:       How long families had early help, half for less
   question:    How long does help go on?
   kind:        flow
   value:       median of (days)
   unit:        days
   polarity:    none
   disclosure:  la-counts
   source:      Early help episodes
   order:       455
   counting:    The median of the days from the first to the last day of the families whose help ended in the period.
*/
select row_id, child_id, to_on as on_date, from_on as began_on, to_on - from_on as days
from earlyhelp.rows_family
where to_on is not null
