/* title:       Children looked after who were convicted or cautioned
   question:    How many children in care come into trouble with the law?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       346
   counting:    Of the children who had been looked after for at least twelve months on 31 March and of whom the return tells
                it, those aged 10 or over who were convicted, or had a youth caution, in the year. Told once a year, on 31
                March, as in the statistics of children looked after in England (health outcomes).
*/
select row_id, child_id, on_date, convicted as met, sex, born_on
from care.rows_health
