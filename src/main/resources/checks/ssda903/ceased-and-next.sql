/* code:     ceased-and-next
   severity: query
   list:     episode
   means:    The child ceased to be looked after, and another episode starts on the same day.
   to_do:    Use X1 where the child went on being looked after.
   value:    r.reason_ended
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=E4A | episode started_on=2023-06-01
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=X1 | episode started_on=2023-06-01
*/
where r.reason_ended <> 'X1' and exists (select from staged_episode n where n.child_no = r.child_no and n.started_on = r.ended_on)
