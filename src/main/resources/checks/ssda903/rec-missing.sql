/* code:     rec-missing
   severity: query
   list:     episode
   means:    The episode has an end date and no reason (REC).
   to_do:    Record the reason.
   value:    r.ended_on
   breaks:   episode ended_on=2023-06-01
   passes:   episode ended_on=2023-06-01 reason_ended=E4A
*/
where r.ended_on is not null and r.reason_ended is null
