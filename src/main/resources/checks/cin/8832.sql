/* code:     8832
   severity: query
   list:     protection_plan
   means:    The child protection plan is on a referral that led to no further action.
   to_do:    Check the mark of no further action.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8832, which the census calls an error. Here a query, because the child is on
             a plan all the same
   breaks:   referral no_further_action=1 | protection_plan started_on=2023-05-02
   passes:   referral no_further_action=0 | protection_plan started_on=2023-05-02
*/
where p.no_further_action
