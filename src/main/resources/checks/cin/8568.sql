/* code:     8568
   severity: query
   list:     referral
   means:    It is not said whether the referral led to no further action; it is counted as leading to action.
   to_do:    Record yes or no.
*/
where r.no_further_action is null
