/* code:     rec-missing
   severity: query
   list:     episode
   means:    The episode has an end date and no reason (REC).
   to_do:    Record the reason.
*/
select row_no, ended_on::text as value from staged_episode where ended_on is not null and reason_ended is null
