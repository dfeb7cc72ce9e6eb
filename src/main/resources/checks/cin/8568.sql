/* code:     8568
   severity: query
   list:     referral
   means:    It is not said whether the referral led to no further action; it is counted as leading to action.
   to_do:    Record yes or no.
   source:   children in need census 2025-26, rule 8568, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral referred_on=2023-05-02
   passes:   referral referred_on=2023-05-02 no_further_action=0
*/
where r.no_further_action is null
