/* title:       Children looked after by placement and legal status
   question:    Where do children in care live, and under what law?
   kind:        stock
   value:       count
   unit:        children
   splits:      placement, placement_provider, legal_status, need
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       302
   counting:    Episodes of care that had started and not ended at the end of the day, with their placement, its provider and
                their legal status, as in the statistics of children looked after in England (characteristics of children
                looked after). Short breaks under V3 or V4 do not count. A child has one episode at a time.
*/
select row_id, child_id, from_on, to_on, placement, placement_provider, legal_status, need
from care.rows_episode
