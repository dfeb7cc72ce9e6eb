/* code:     dec-early
   severity: error
   list:     episode
   means:    The episode ends before it starts.
   to_do:    Correct the start or the end date.
   value:    r.ended_on
*/
where r.ended_on < r.started_on
