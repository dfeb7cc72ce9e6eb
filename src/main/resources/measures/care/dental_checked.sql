/* title:       Children looked after whose teeth were checked in the year
   question:    Do children in care see a dentist?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       341
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those who had their teeth checked in the year. Told once a year, on 31 March, as in the statistics of
                children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, teeth_checked as met, sex, born_on
from care.rows_health
