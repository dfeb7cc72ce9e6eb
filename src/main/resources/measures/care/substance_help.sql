/* title:       Children looked after helped with substance misuse
   question:    Do those who misuse alcohol or drugs have help?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       345
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those with a problem of substance misuse who had help with it in the year. Told once a year, on 31 March,
                as in the statistics of children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, intervention_received as met, sex, born_on
from care.rows_health
