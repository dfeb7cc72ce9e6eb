/* code:     8610
   severity: query
   list:     referral
   means:    The referral led to action, and no primary need is recorded.
   to_do:    Record the need with a code of the census.
   source:   children in need census 2025-26, rule 8610, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral no_further_action=0
   passes:   referral no_further_action=1 | referral no_further_action=0 need=N1
*/
where r.need is null and not coalesce(r.no_further_action, false)
