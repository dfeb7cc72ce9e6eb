/* title:       Children looked after who have had one social worker for a year
   question:    Can children in care come to know their social worker?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       386
   counting:    Of the children looked after at the end of the day whose social worker is told, those who had had the same one
                for at least a year. The return asks for social workers from 2023-24 on.
*/
select row_id, child_id, from_on, to_on, a_year as met, sex, born_on
from care.rows_social_worker
