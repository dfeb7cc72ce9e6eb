/* code:     rne-placement-changed
   severity: query
   list:     episode
   means:    The reason for the episode says that only the legal status changed (L), but the placement is another.
   to_do:    Use B or U where both changed.
   value:    concat_ws(' ', r.reason_started, r.placement)
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 placement=U4 | episode started_on=2023-06-01 reason_started=L
             placement=U1
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 placement=U4 | episode started_on=2023-06-01 reason_started=L
             placement=U4
*/
where r.reason_started = 'L' and exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on)
    and not exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on and b.placement = r.placement)
