/* title:       Children looked after with a health assessment in the year
   question:    Is the health of children in care looked after?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       340
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those who had their health assessed in the year. Told once a year, on 31 March, as in the statistics of
                children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, health_assessed as met, sex, born_on
from care.rows_health
