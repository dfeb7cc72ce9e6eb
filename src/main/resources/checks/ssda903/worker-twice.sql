/* code:     worker-twice
   severity: error
   list:     social_worker
   means:    The same worker starts twice on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   social_worker worker=W1 from_on=2023-06-01 | social_worker worker=W1 from_on=2023-06-01
   passes:   social_worker worker=W1 from_on=2023-06-01 | social_worker worker=W2 from_on=2023-06-01
*/
select row_no, from_on::text as value
from (select s.row_no, s.from_on, row_number() over (partition by s.child_no, s.worker, s.from_on order by s.row_no) as nth
      from staged_social_worker s where s.from_on is not null) twice
where nth > 1
