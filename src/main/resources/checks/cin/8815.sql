/* code:     8815
   severity: query
   list:     referral
   means:    The child has more than one open episode that led to action.
   to_do:    Close the earlier episode, or merge the two.
   source:   children in need census 2025-26, rule 8815, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   child | referral referred_on=2023-05-02 | referral referred_on=2023-08-01
   passes:   child | referral referred_on=2023-05-02 closed_on=2023-06-01 | referral referred_on=2023-08-01
*/
select row_no, referred_on::text as value
from (select row_no, referred_on, row_number() over (partition by child_no order by referred_on, row_no) as nth
      from staged_referral where closed_on is null and not coalesce(no_further_action, false)) open
where nth > 1
