/* code:     oc2-missing
   severity: query
   list:     child
   means:    The child was looked after for the whole year to 31 March, and is not in the list of health (OC2).
   to_do:    Send the child in the list OC2.
   breaks:   child la_child_id=A1 | episode started_on=2022-06-01 | child la_child_id=A2 | health sdq_score=4
   passes:   child la_child_id=A1 | episode started_on=2022-06-01 | health sdq_score=4 | child la_child_id=A2 | episode
             started_on=2023-06-01 reason_started=S
*/
where exists (select from staged_health) and r.child_no in (select e.child_no from staged_episode e cross join staged_header h
    where coalesce(e.legal_status, '') not in ('V3', 'V4') group by e.child_no
    having min(e.started_on) <= min(h.from_on) and max(coalesce(e.ended_on, 'infinity')) > min(h.to_on)
        and coalesce(bool_or(e.reason_started = 'S' and e.started_on > h.from_on), false) = false)
    and not exists (select from staged_health o where o.child_no = r.child_no)
