/* code:     rne-no-episode-before
   severity: query
   list:     episode
   means:    The episode changes a placement or a legal status (RNE other than S), but none of the child ends on the day that it
             starts.
   to_do:    Record the episode before it, or use S where the child started to be looked after.
   value:    r.started_on
   breaks:   episode started_on=2023-06-01 reason_started=P
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 | episode started_on=2023-06-01 reason_started=P | child
             la_child_id=C7 | episode started_on=2022-06-01 reason_started=P
*/
where r.reason_started in ('L', 'P', 'T', 'B', 'U') and r.started_on > h.from_on and not exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on)
