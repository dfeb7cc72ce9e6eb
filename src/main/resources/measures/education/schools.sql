/* title:       Schools by inspection judgement
   question:    How good are the schools, as inspectors see them?
   kind:        stock
   value:       count
   unit:        schools
   splits:      judgement, phase (school_phase)
   polarity:    none
   disclosure:  none
   source:      Schools and inspection judgements
   order:       480
   counting:    Schools open at the end of the day, under their latest judgement of that day.
*/
select row_id, from_on, to_on, judgement, phase
from education.rows_school
