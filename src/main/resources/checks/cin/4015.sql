/* code:     4015
   severity: query
   list:     in_need_plan
   means:    The child in need plan starts before the referral.
   to_do:    Check both dates.
   value:    r.started_on
   source:   children in need census 2025-26, rule 4015, which the census calls an error. Here a query, because the plan is
             counted by its own days
   breaks:   referral referred_on=2023-05-02 | in_need_plan started_on=2023-05-01
   passes:   referral referred_on=2023-05-02 | in_need_plan started_on=2023-05-02
*/
where r.started_on < p.referred_on
