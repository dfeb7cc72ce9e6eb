/* code:     held-before-found
   severity: error
   list:     return_interview
   means:    "Interview held at" is before "Child found at".
   to_do:    Correct one of the two dates.
   value:    r.held_at
   breaks:   return_interview found_at="2023-09-04 16:00" held_at="2023-09-03 08:15"
   passes:   return_interview found_at="2023-09-03 08:15" held_at="2023-09-04 16:00"
*/
where r.held_at < r.found_at
