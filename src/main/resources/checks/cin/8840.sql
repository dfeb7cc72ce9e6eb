/* code:     8840
   severity: query
   list:     protection_plan
   means:    The child protection plan starts and ends on the same day.
   to_do:    Check both dates.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8840, which the census calls an error. Here a query, because it is open on no
             day, and counted as started and ended
   breaks:   protection_plan started_on=2023-05-02 ended_on=2023-05-02
   passes:   protection_plan started_on=2023-05-02 ended_on=2023-05-03 | protection_plan started_on=2023-05-02
*/
where r.started_on = r.ended_on
