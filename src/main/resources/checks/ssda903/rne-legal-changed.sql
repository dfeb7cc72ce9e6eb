/* code:     rne-legal-changed
   severity: query
   list:     episode
   means:    The reason for the episode says that only the placement changed (P or T), but the legal status changed too.
   to_do:    Use B or U where both changed.
   value:    concat_ws(' ', r.reason_started, r.legal_status)
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 legal_status=C1 | episode started_on=2023-06-01 reason_started=P
             legal_status=C2
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 legal_status=C1 | episode started_on=2023-06-01 reason_started=P
             legal_status=C1
*/
where r.reason_started in ('P', 'T') and exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on)
    and not exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on and b.legal_status = r.legal_status)
