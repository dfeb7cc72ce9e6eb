/* code:     4011
   severity: error
   list:     in_need_plan
   means:    The child in need plan ends before it starts.
   to_do:    Correct the start or the end date.
   value:    r.ended_on
   source:   children in need census 2025-26, rule 4011, which the census calls an error
   breaks:   in_need_plan started_on=2023-05-02 ended_on=2023-05-01
   passes:   in_need_plan started_on=2023-05-02 ended_on=2023-05-02
*/
where r.ended_on < r.started_on
