/* code:     8772
   severity: query
   list:     child
   means:    The reason for no pupil number is that no referral led to action (UN7), but one did.
   to_do:    Record the pupil number or the reason that is right.
   source:   children in need census 2025-26, rule 8772, which the census calls an error. Here a query, because no figure is
             counted by the pupil number
   breaks:   child upn_unknown=UN7 | referral no_further_action=0
   passes:   child upn_unknown=UN7 | referral no_further_action=1 | child upn_unknown=UN2 | referral no_further_action=0
*/
where r.upn_unknown = 'UN7'
    and exists (select from staged_referral e where e.parent_no = r.row_no and not coalesce(e.no_further_action, false))
