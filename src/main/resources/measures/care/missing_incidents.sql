/* title:       Times that children looked after went missing
   question:    How often do children in care go missing?
   kind:        flow
   value:       count
   unit:        incidents
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       380
   counting:    Incidents by the day they began, as the looked-after return gives them (M), as in the statistics of children
                looked after in England (missing). The police tell of episodes in a return of their own.
*/
select row_id, child_id, on_date, sex, born_on
from care.rows_absence
where kind = 'M'
