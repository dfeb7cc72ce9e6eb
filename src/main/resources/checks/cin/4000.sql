/* code:     4000
   severity: query
   list:     in_need_plan
   means:    The plan is on a referral that led to no further action.
   to_do:    Check the mark of no further action.
   value:    r.started_on
   source:   children in need census 2025-26, rule 4000, which the census calls an error. Here a query, because which of the two
             is wrong cannot be told from here
   breaks:   referral no_further_action=1 | in_need_plan started_on=2023-05-02
   passes:   referral no_further_action=0 | in_need_plan started_on=2023-05-02
*/
where p.no_further_action
