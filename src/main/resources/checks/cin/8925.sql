/* code:     8925
   severity: error
   list:     protection_plan
   means:    The child protection plan ends before it starts.
   to_do:    Correct the start or the end date.
   value:    r.ended_on
   source:   children in need census 2025-26, rule 8925, which the census calls an error
   breaks:   protection_plan started_on=2023-05-02 ended_on=2023-05-01
   passes:   protection_plan started_on=2023-05-02 ended_on=2023-05-02
*/
where r.ended_on < r.started_on
