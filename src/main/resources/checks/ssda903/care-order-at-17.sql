/* code:     care-order-at-17
   severity: query
   list:     episode
   means:    A care order (C1 or C2) begins when the child is 17 already; none can be made then.
   to_do:    Check the legal status, the dates and the date of birth.
   value:    r.legal_status
   source:   Children Act 1989, section 31(3)
   breaks:   child born_on=2006-01-01 | episode started_on=2023-05-01 ended_on=2023-06-01 legal_status=V2 | episode
             started_on=2023-06-01 reason_started=L legal_status=C1
   passes:   child born_on=2006-01-01 | episode started_on=2023-05-01 ended_on=2023-06-01 legal_status=C1 | episode
             started_on=2023-06-01 reason_started=L legal_status=C2
*/
where r.legal_status in ('C1', 'C2') and r.reason_started in ('L', 'B', 'U') and r.started_on >= c.born_on + interval '17 years'
    and not exists (select from staged_episode b where b.child_no = r.child_no and b.ended_on = r.started_on and b.legal_status in ('C1', 'C2'))
