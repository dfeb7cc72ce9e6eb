/* code:     8590
   severity: query
   list:     child
   means:    The child has no episode of need in this census.
   to_do:    Check whether an episode is missing.
   source:   children in need census 2025-26, rule 8590, which the census calls an error. Here a query, because what is known of
             the child does no harm
   breaks:   child sex=F
   passes:   child sex=F | referral referred_on=2023-05-02
*/
where not exists (select from staged_referral e where e.parent_no = r.row_no)
