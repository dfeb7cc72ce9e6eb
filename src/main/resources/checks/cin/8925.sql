/* code:     8925
   severity: error
   list:     protection_plan
   means:    The child protection plan ends before it starts.
   to_do:    Correct the start or the end date.
*/
select row_no, ended_on::text as value from staged_protection_plan where ended_on < started_on
