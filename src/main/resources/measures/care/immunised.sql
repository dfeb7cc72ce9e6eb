/* title:       Children looked after whose immunisations are up to date
   question:    Are children in care protected against disease?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       342
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those whose immunisations were up to date. Told once a year, on 31 March, as in the statistics of children
                looked after in England (health outcomes).
*/
select row_id, child_id, on_date, immunised as met, sex, born_on
from care.rows_health
