/* code:     dec-missing
   severity: query
   list:     episode
   means:    The episode has a reason for ending (REC) and no end date, so it is counted as open.
   to_do:    Record the end date.
*/
select row_no, reason_ended as value from staged_episode where ended_on is null and reason_ended is not null and reason_ended <> 'X1'
