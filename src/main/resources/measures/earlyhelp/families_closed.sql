/* title:       Families whose early help ended
   question:    How many families need help no more?
   kind:        flow
   value:       count
   unit:        families
   polarity:    none
   disclosure:  la-counts
   source:      Early help episodes
   order:       453
   counting:    Families by the day on which the episode of their last child ended.
*/
select row_id, child_id, to_on as on_date, from_on as began_on
from earlyhelp.rows_family
where to_on is not null
