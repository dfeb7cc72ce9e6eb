/* code:     4010
   severity: error
   list:     in_need_plan
   means:    The child in need plan has no start date that can be read, or starts after the census year.
   to_do:    Record when the plan started.
   value:    r.started_on
   source:   children in need census 2025-26, rule 4010, which the census calls an error
   breaks:   in_need_plan ended_on=2023-06-01
   passes:   in_need_plan started_on=2023-05-02
*/
where r.started_on is null or r.started_on > h.to_on
