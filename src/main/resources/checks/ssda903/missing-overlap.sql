/* code:     missing-overlap
   severity: query
   list:     absence
   means:    The child went missing again before coming back.
   to_do:    Correct the dates, or merge the two times.
   breaks:   absence kind=M from_on=2023-06-01 to_on=2023-06-09 | absence kind=M from_on=2023-06-05
   passes:   absence kind=M from_on=2023-06-01 to_on=2023-06-05 | absence kind=M from_on=2023-06-05
*/
select row_no, from_on as value
from (select row_no, from_on, max(coalesce(to_on, 'infinity')) over (partition by child_no order by from_on, row_no
          rows between unbounded preceding and 1 preceding) as busy_until
      from staged_absence where from_on is not null) a
where busy_until > from_on
