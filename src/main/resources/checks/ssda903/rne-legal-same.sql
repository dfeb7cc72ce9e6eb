/* code:     rne-legal-same
   severity: query
   list:     episode
   means:    The reason for the episode says that the legal status changed (L, B or U), but it is the same as before.
   to_do:    Check the reason and the legal status.
   value:    concat_ws(' ', r.reason_started, r.legal_status)
   breaks:   episode started_on=2023-05-01 ended_on=2023-06-01 legal_status=C1 | episode started_on=2023-06-01 reason_started=L
             legal_status=C1
   passes:   episode started_on=2023-05-01 ended_on=2023-06-01 legal_status=C1 | episode started_on=2023-06-01 reason_started=L
             legal_status=C2
*/
where r.reason_started in ('L', 'B', 'U') and exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on and b.legal_status = r.legal_status)
