/* code:     dec-missing
   severity: query
   list:     episode
   means:    The episode has a reason for ending (REC) and no end date, so it is counted as open.
   to_do:    Record the end date.
   value:    r.reason_ended
   breaks:   episode reason_ended=E4A
   passes:   episode ended_on=2023-06-01 reason_ended=E4A | episode
*/
where r.ended_on is null and r.reason_ended is not null and r.reason_ended <> 'X1'
