/* code:     worker-date
   severity: error
   list:     social_worker
   means:    The worker or the date from which they worked with the child is missing.
   to_do:    Record both.
   breaks:   social_worker worker=W1
   passes:   social_worker worker=W1 from_on=2023-06-01
*/
where r.worker is null or r.from_on is null
