/* title:       Unaccompanied children looked after
   question:    How many children in care came to this country alone to seek asylum?
   kind:        stock
   value:       count of (child_id)
   unit:        children
   splits:      age_band, sex, ethnicity
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       305
   counting:    Children looked after at the end of the day whom the return calls unaccompanied asylum-seeking children and who
                were so still on that day.
*/
select row_id, child_id, from_on, to_on, sex, ethnicity, born_on
from care.rows_unaccompanied
