/* code:     died-and-later
   severity: query
   list:     episode
   means:    The episode ended because the child died (E2), and a later one starts.
   to_do:    Check the reason for ending and the later episode.
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=E2 | episode started_on=2023-08-01
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=E4A | episode started_on=2023-08-01
*/
select e.row_no, e.ended_on as value
from staged_episode e join (select child_no, max(started_on) as latest from staged_episode group by child_no) l on l.child_no = e.child_no
where e.reason_ended = 'E2' and l.latest >= e.ended_on and l.latest > e.started_on
