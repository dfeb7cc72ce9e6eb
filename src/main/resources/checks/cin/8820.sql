/* code:     8820
   severity: query
   list:     referral
   means:    The episode starts before an earlier one of the child was closed.
   to_do:    Correct the dates, or merge the two episodes.
   source:   children in need census 2025-26, rule 8820, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   child | referral referred_on=2023-05-02 closed_on=2023-09-01 | referral referred_on=2023-08-01
   passes:   child | referral referred_on=2023-05-02 no_further_action=1 | referral referred_on=2023-08-01
*/
select row_no, referred_on::text as value
from (select row_no, referred_on,
          max(coalesce(closed_on, case when coalesce(no_further_action, false) then referred_on else 'infinity' end))
              over (partition by child_no order by referred_on, row_no rows between unbounded preceding and 1 preceding) as busy_until
      from staged_referral where referred_on is not null) e
where busy_until > referred_on
