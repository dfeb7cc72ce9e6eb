/* code:     8925
   severity: error
   list:     protection_plan
   means:    The child protection plan ends before it starts.
   to_do:    Correct the start or the end date.
   value:    r.ended_on
*/
where r.ended_on < r.started_on
