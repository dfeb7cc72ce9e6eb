/* code:     worker-date
   severity: error
   list:     social_worker
   means:    The worker or the date from which they worked with the child is missing.
   to_do:    Record both.
*/
select row_no, null as value from staged_social_worker where worker is null or from_on is null
