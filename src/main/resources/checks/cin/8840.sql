/* code:     8840
   severity: query
   list:     protection_plan
   means:    The child protection plan starts and ends on the same day.
   to_do:    Check both dates.
   value:    r.started_on
*/
where r.started_on = r.ended_on
