/* title:       Children looked after with a substance misuse problem
   question:    How many children in care misuse alcohol or drugs?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       344
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those found in the year to have a problem of substance misuse. Told once a year, on 31 March, as in the
                statistics of children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, substance_misuse as met, sex, born_on
from care.rows_health
