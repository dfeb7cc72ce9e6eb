/* code:     4001
   severity: query
   list:     in_need_plan
   means:    The child in need plan and a child protection plan of the same episode are both open.
   to_do:    End the one that no longer holds.
   value:    r.started_on
   source:   children in need census 2025-26, rule 4001, which the census calls an error. Here a query, because which of the two
             is wrong cannot be told from here
   breaks:   referral | in_need_plan started_on=2023-05-02 | protection_plan started_on=2023-06-01
   passes:   referral | in_need_plan started_on=2023-05-02 ended_on=2023-06-01 | protection_plan started_on=2023-06-01
*/
where r.ended_on is null and exists (select from staged_protection_plan o where o.parent_no = r.parent_no and o.ended_on is null)
