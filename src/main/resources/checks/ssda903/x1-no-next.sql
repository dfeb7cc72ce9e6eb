/* code:     x1-no-next
   severity: query
   list:     episode
   means:    The episode ended because another began (X1), and none of the child starts on that day; the period of care would
             end there.
   to_do:    Record the next episode, or the reason for which care ended.
   value:    r.ended_on
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=X1 | episode started_on=2023-06-05
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=X1 | episode started_on=2023-06-01
*/
where r.reason_ended = 'X1' and r.ended_on <= h.to_on and not exists (select from staged_episode n where n.child_no = r.child_no and n.started_on = r.ended_on)
