/* code:     assessment-order-long
   severity: query
   list:     episode
   means:    The child was under a child assessment order (L3) for more than 7 days.
   to_do:    Check the legal status that followed.
   value:    r.ended_on
   source:   Children Act 1989, section 43(5)
   breaks:   episode started_on=2023-06-01 ended_on=2023-06-30 legal_status=L3
   passes:   episode started_on=2023-06-01 ended_on=2023-06-08 legal_status=L3 | episode started_on=2023-07-01 legal_status=C1
*/
where r.legal_status = 'L3' and least(coalesce(r.ended_on, h.to_on), h.to_on) > r.started_on + 7
