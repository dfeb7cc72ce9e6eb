/* code:     dec-early
   severity: error
   list:     episode
   means:    The episode ends before it starts.
   to_do:    Correct the start or the end date.
*/
select row_no, ended_on::text as value from staged_episode where ended_on < started_on
