/* code:     8815
   severity: query
   list:     referral
   means:    The child has more than one open episode that led to action.
   to_do:    Close the earlier episode, or merge the two.
*/
select row_no, referred_on::text as value
from (select row_no, referred_on, row_number() over (partition by child_no order by referred_on, row_no) as nth
      from staged_referral where closed_on is null and not coalesce(no_further_action, false)) open
where nth > 1
