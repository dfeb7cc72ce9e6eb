/* code:     emergency-order-long
   severity: query
   list:     episode
   means:    The child was under an emergency protection order (L2) for more than 15 days.
   to_do:    Check the legal status that followed.
   value:    r.ended_on
   source:   Children Act 1989, section 45, eight days and once seven more
   breaks:   episode started_on=2023-06-01 ended_on=2023-06-30 legal_status=L2
   passes:   episode started_on=2023-06-01 ended_on=2023-06-09 legal_status=L2 | episode started_on=2023-07-01 legal_status=C1
*/
where r.legal_status = 'L2' and least(coalesce(r.ended_on, h.to_on), h.to_on) > r.started_on + 15
