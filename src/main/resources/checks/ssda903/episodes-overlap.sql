/* code:     episodes-overlap
   severity: query
   list:     episode
   means:    The episode starts before an earlier one of the child has ended.
   to_do:    Correct the dates.
   breaks:   episode started_on=2023-06-01 ended_on=2023-08-01 | episode started_on=2023-07-01
   passes:   episode started_on=2023-06-01 ended_on=2023-08-01 | episode started_on=2023-08-01
*/
select row_no, started_on::text as value
from (select row_no, started_on,
          max(coalesce(ended_on, 'infinity')) over (partition by child_no order by started_on, row_no
              rows between unbounded preceding and 1 preceding) as busy_until
      from staged_episode where started_on is not null) e
where busy_until > started_on
