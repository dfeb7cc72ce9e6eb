/* code:     rec-missing
   severity: query
   list:     episode
   means:    The episode has an end date and no reason (REC).
   to_do:    Record the reason.
   value:    r.ended_on
*/
where r.ended_on is not null and r.reason_ended is null
