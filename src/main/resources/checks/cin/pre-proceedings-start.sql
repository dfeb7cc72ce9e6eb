/* code:     pre-proceedings-start
   severity: error
   list:     pre_proceedings
   means:    The pre-proceedings have no start date that can be read.
   to_do:    Record when they started.
*/
select row_no, null as value from staged_pre_proceedings where started_on is null
