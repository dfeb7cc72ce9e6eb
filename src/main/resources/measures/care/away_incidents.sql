/* title:       Times that children looked after were away without authorisation
   question:    How often are children in care not where they should be?
   kind:        flow
   value:       count
   unit:        incidents
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       384
   counting:    Incidents by the day they began, as the looked-after return gives them (A). Since 2017 a growing number of
                councils tell of all such times as missing.
*/
select row_id, child_id, on_date, sex, born_on
from care.rows_absence
where kind = 'A'
