/* code:     moved-missing
   severity: query
   list:     episode
   years:    2017-
   means:    The child moved to other carers on the day that the episode ended, and no reason for the change of placement is
             recorded.
   to_do:    Record why the placement ended.
   value:    r.ended_on
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=X1 | episode started_on=2023-06-01 reason_started=P
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 reason_ended=X1 reason_moved=CARPL | episode
             started_on=2023-06-01 reason_started=P
*/
where r.reason_ended = 'X1' and r.reason_moved is null and exists (select from staged_episode n
    where n.child_no = r.child_no and n.started_on = r.ended_on and n.reason_started in ('P', 'B'))
