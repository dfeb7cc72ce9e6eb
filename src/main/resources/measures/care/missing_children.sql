/* title:       Children looked after who went missing
   question:    How many children in care go missing, and how many again and again?
   kind:        flow
   value:       count of (child_id)
   unit:        children
   splits:      incidents (times), age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       382
   counting:    Children looked after with at least one incident of going missing that began in the period, each once.
*/
select row_id, child_id, on_date, sex, born_on
from care.rows_absence
where kind = 'M'
