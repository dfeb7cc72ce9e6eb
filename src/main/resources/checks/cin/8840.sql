/* code:     8840
   severity: query
   list:     protection_plan
   means:    The child protection plan starts and ends on the same day.
   to_do:    Check both dates.
*/
select row_no, started_on::text as value from staged_protection_plan where started_on = ended_on
