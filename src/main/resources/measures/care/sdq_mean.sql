/* title:       Strengths and difficulties score of children looked after, on average
   question:    How are children in care in themselves?
   kind:        flow
   value:       mean of (sdq_score)
   unit:        points
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       349
   counting:    The mean of the scores, from 0 to 40, of the children who had been looked after for at least twelve months on
                31 March and have a score. A higher score is more difficulty. Told once a year, on 31 March, as in the
                statistics of children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, sdq_score, sex, born_on
from care.rows_health
