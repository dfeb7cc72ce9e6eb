/* title:       Episodes of need that ended
   question:    How many children are helped no more, and why?
   kind:        flow
   value:       count
   unit:        episodes
   rate:        10000 children aged 0-17
   splits:      closure_reason, lasted
   polarity:    none
   disclosure:  la-counts
   comparator:  cin_ended
   source:      CIN census
   order:       178
   counting:    Episodes of need by the day they were closed, with the reason for closure and how long they had lasted, as in
                table B1 of the children in need statistics: what an assessment found to be no need for social care (reasons RC8
                and RC9) is no episode of need that ended.
*/
select row_id, child_id, on_date, started_on, closure_reason, lasted
from frontdoor.rows_in_need_end
where coalesce(closure_reason, '') not in ('RC8', 'RC9')
