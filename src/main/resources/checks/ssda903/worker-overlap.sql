/* code:     worker-overlap
   severity: query
   list:     social_worker
   means:    The worker begins before the one before has ceased.
   to_do:    Correct the dates.
   breaks:   social_worker worker=W1 from_on=2023-06-01 | social_worker worker=W2 from_on=2023-08-01
   passes:   social_worker worker=W1 from_on=2023-06-01 to_on=2023-08-01 | social_worker worker=W2 from_on=2023-08-01
*/
select row_no, from_on as value
from (select row_no, from_on, max(coalesce(to_on, 'infinity')) over (partition by child_no order by from_on, row_no
          rows between unbounded preceding and 1 preceding) as busy_until
      from staged_social_worker where from_on is not null) w
where busy_until > from_on
