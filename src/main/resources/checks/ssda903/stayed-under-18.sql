/* code:     stayed-under-18
   severity: query
   list:     episode
   means:    Care ended because the young person was 18 and stayed with the carers (E17), but the 18th birthday was not yet.
   to_do:    Check the reason for ending and the date of birth.
   value:    r.ended_on
   breaks:   child born_on=2006-01-01 | episode started_on=2022-06-01 ended_on=2023-06-01 reason_ended=E17
   passes:   child born_on=2005-06-01 | episode started_on=2022-06-01 ended_on=2023-06-01 reason_ended=E17
*/
where r.reason_ended = 'E17' and r.ended_on < c.born_on + interval '18 years'
