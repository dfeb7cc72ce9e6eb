/* code:     4012Q
   severity: query
   list:     in_need_plan
   means:    The child in need plan starts and ends on the same day.
   to_do:    Check both dates.
   value:    r.started_on
   source:   children in need census 2025-26, rule 4012Q, which the census calls a query
   breaks:   in_need_plan started_on=2023-05-02 ended_on=2023-05-02
   passes:   in_need_plan started_on=2023-05-02 ended_on=2023-05-03 | in_need_plan started_on=2023-05-02
*/
where r.ended_on = r.started_on
