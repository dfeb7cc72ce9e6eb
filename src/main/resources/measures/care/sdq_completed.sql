/* title:       Children looked after with a strengths and difficulties score
   question:    Does someone ask how children in care feel?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       347
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those for whom a score or a reason for having none is given, who have a score. Told once a year, on 31
                March, as in the statistics of children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, scored as met, sex, born_on
from care.rows_health
