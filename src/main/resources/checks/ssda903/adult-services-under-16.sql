/* code:     adult-services-under-16
   severity: query
   list:     episode
   means:    The child is under 16 and passed to adult social care (E7).
   to_do:    Check the reason for ending and the date of birth.
   value:    r.reason_ended
   breaks:   child born_on=2008-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 reason_ended=E7
   passes:   child born_on=2006-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 reason_ended=E7 | child
             born_on=2008-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 reason_ended=E4A
*/
where r.reason_ended = 'E7' and r.ended_on < c.born_on + interval '16 years'
