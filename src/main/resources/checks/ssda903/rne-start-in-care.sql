/* code:     rne-start-in-care
   severity: query
   list:     episode
   means:    The reason for the episode is that the child started to be looked after (S), but the episode before goes on into it
             (X1).
   to_do:    Use the reason that says what changed.
   value:    r.reason_started
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=X1 | episode started_on=2023-06-01 reason_started=S
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=X1 | episode started_on=2023-06-01 reason_started=P
*/
where r.reason_started = 'S' and exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on and b.reason_ended = 'X1')
