/* title:       Young people not in education, employment or training
   question:    How many young people have nowhere to learn or work?
   kind:        stock
   value:       count
   unit:        young people
   splits:      sex, ethnicity
   polarity:    fewer
   disclosure:  la-counts
   source:      Not in education, employment or training
   order:       476
   counting:    Young people of 16 and 17 on the register at the end of the day.
*/
select row_id, child_id, from_on, to_on, sex, ethnicity
from education.rows_neet
