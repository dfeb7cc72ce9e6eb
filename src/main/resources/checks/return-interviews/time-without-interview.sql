/* code:     time-without-interview
   severity: query
   list:     return_interview
   means:    There is a time of an interview, but the outcome says that none was held; it is not counted as held.
   to_do:    Correct the outcome, or take the time out.
   value:    r.outcome
   breaks:   return_interview outcome=declined held_at="2023-09-04 16:00"
   passes:   return_interview outcome=declined
*/
where r.outcome <> 'held' and r.held_at is not null
