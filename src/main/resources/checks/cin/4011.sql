/* code:     4011
   severity: error
   list:     in_need_plan
   means:    The child in need plan ends before it starts.
   to_do:    Correct the start or the end date.
   value:    r.ended_on
*/
where r.ended_on < r.started_on
