/* title:       Families in early help
   question:    How many families have help before their needs are those of social care?
   kind:        stock
   value:       count
   unit:        families
   polarity:    none
   disclosure:  la-counts
   source:      Early help episodes
   order:       450
   counting:    Families with a child in early help at the end of the day. A family that came twice on different days and is
                still helped counts for each time.
*/
select row_id, child_id, from_on, to_on
from earlyhelp.rows_family
