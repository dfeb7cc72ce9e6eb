/* code:     police-protection-long
   severity: query
   list:     episode
   means:    The child was in police protection (L1) for more than 3 days.
   to_do:    Check the legal status that followed.
   value:    r.ended_on
   source:   Children Act 1989, section 46(6), 72 hours
   breaks:   episode started_on=2023-06-01 ended_on=2023-06-08 legal_status=L1
   passes:   episode started_on=2023-06-01 ended_on=2023-06-04 legal_status=L1 | episode started_on=2023-07-01 legal_status=C1
*/
where r.legal_status = 'L1' and least(coalesce(r.ended_on, h.to_on), h.to_on) > r.started_on + 3
