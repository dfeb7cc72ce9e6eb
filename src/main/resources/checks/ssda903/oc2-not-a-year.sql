/* code:     oc2-not-a-year
   severity: query
   list:     health
   means:    The child is in the list of health (OC2), and the episodes of this return do not show care for the whole year to 31
             March.
   to_do:    Take the child out of the list, or correct the episodes; OC2 is for children looked after for twelve months.
   breaks:   episode started_on=2023-06-01 reason_started=S | health sdq_score=4
   passes:   episode started_on=2022-06-01 ended_on=2023-06-01 reason_started=S | episode started_on=2023-06-01 reason_started=P
             | health sdq_score=4
*/
where exists (select from staged_episode) and r.child_no not in (select e.child_no from staged_episode e cross join staged_header h
    where coalesce(e.legal_status, '') not in ('V3', 'V4') group by e.child_no
    having min(e.started_on) <= min(h.from_on) and max(coalesce(e.ended_on, 'infinity')) > min(h.to_on)
        and coalesce(bool_or(e.reason_started = 'S' and e.started_on > h.from_on), false) = false)
