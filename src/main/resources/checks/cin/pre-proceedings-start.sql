/* code:     pre-proceedings-start
   severity: error
   list:     pre_proceedings
   means:    The pre-proceedings have no start date that can be read.
   to_do:    Record when they started.
*/
where r.started_on is null
