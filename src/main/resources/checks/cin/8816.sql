/* code:     8816
   severity: query
   list:     referral
   means:    The episode led to action and is open, but the child was referred again later.
   to_do:    Close the earlier episode, or merge the two.
   source:   children in need census 2025-26, rule 8816, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   child | referral referred_on=2023-05-02 | referral referred_on=2023-08-01 closed_on=2023-09-01
   passes:   child | referral referred_on=2023-05-02 closed_on=2023-06-01 | referral referred_on=2023-08-01
*/
select e.row_no, e.referred_on as value from staged_referral e
where e.closed_on is null and not coalesce(e.no_further_action, false)
  and exists (select from staged_referral l where l.child_no = e.child_no and l.referred_on > e.referred_on)
