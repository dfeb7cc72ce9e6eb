/* code:     held-without-time
   severity: error
   list:     return_interview
   means:    The interview was held, but it is not said when.
   to_do:    Fill in date and time of the interview, or correct the outcome.
   value:    r.outcome
   breaks:   return_interview outcome=held
   passes:   return_interview outcome=held held_at="2023-09-04 16:00"
*/
where r.outcome = 'held' and r.held_at is null
