/* code:     8770Q
   severity: query
   list:     child
   means:    A child of school age has no pupil number (UPN), and no reason for that which fits a child at school.
   to_do:    Ask the school for the number, or record why there is none.
   value:    r.upn_unknown
   source:   children in need census 2025-26, rule 8770Q, which the census calls a query
   breaks:   child born_on=2012-01-01 upn_unknown=UN1 | referral no_further_action=0
   passes:   child born_on=2012-01-01 upn_unknown=UN2 | referral no_further_action=0 | child born_on=2021-01-01 | referral
             no_further_action=0
*/
where r.upn is null and coalesce(r.upn_unknown, 'UN1') = 'UN1' and r.born_on <= h.to_on - interval '6 years'
    and r.born_on > h.to_on - interval '16 years'
    and exists (select from staged_referral e where e.parent_no = r.row_no and not coalesce(e.no_further_action, false))
