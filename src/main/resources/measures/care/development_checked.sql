/* title:       Children looked after under five whose development checks are up to date
   question:    Do the youngest in care develop as they should?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       343
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those under five whose development checks were up to date. Told once a year, on 31 March, as in the
                statistics of children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, health_check as met, sex, born_on
from care.rows_health
