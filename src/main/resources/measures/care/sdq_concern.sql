/* title:       Children looked after whose strengths and difficulties score is a concern
   question:    How many children in care are not well in themselves?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       348
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those with a score whose score is 17 or more. Told once a year, on 31 March, as in the statistics of
                children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, concern as met, sex, born_on
from care.rows_health
