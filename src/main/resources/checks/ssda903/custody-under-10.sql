/* code:     custody-under-10
   severity: query
   list:     episode
   means:    The child is under 10, the age of criminal responsibility, and on remand, in custody or sentenced.
   to_do:    Check the legal status, the placement, the reason for ending and the date of birth.
   value:    concat_ws(' ', r.legal_status, r.placement, r.reason_ended)
   breaks:   child born_on=2014-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 legal_status=J1
   passes:   child born_on=2012-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 legal_status=J1 | child
             born_on=2014-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 legal_status=C1
*/
where (r.legal_status in ('J1', 'J2', 'J3') or r.placement = 'R5' or r.reason_ended = 'E9') and r.started_on < c.born_on + interval '10 years'
