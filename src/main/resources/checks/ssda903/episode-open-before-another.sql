/* code:     episode-open-before-another
   severity: query
   list:     episode
   means:    The episode has no end date, and the child has a later one; the child would be in two placements at once.
   to_do:    Record when the episode ended.
   breaks:   episode started_on=2023-06-01 | episode started_on=2023-08-01
   passes:   episode started_on=2023-06-01 ended_on=2023-08-01 | episode started_on=2023-08-01
*/
select e.row_no, e.started_on as value
from staged_episode e join (select child_no, max(started_on) as latest from staged_episode group by child_no) l on l.child_no = e.child_no
where e.ended_on is null and e.started_on < l.latest
