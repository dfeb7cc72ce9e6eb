/* code:     8720
   severity: error
   list:     protection_plan
   means:    The child protection plan has no start date that can be read, or starts after the census year.
   to_do:    Record when the plan started.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8720, which the census calls an error
   breaks:   protection_plan started_on=2024-04-02
   passes:   protection_plan started_on=2023-05-02
*/
where r.started_on is null or r.started_on > h.to_on
