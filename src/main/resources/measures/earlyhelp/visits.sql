/* title:       Visits to families in early help
   question:    How often are families seen?
   kind:        flow
   value:       count
   unit:        visits
   splits:      kind (visit_kind)
   polarity:    none
   disclosure:  la-counts
   source:      Early help visits
   order:       464
   counting:    Visits in the period, at home or by video.
*/
select row_id, child_id, on_date, kind
from earlyhelp.rows_visit
