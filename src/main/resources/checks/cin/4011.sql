/* code:     4011
   severity: error
   list:     in_need_plan
   means:    The child in need plan ends before it starts.
   to_do:    Correct the start or the end date.
*/
select row_no, ended_on::text as value from staged_in_need_plan where ended_on < started_on
