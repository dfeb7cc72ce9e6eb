/* code:     episode-twice
   severity: error
   list:     episode
   means:    The child has two episodes that start on the same day; the first was taken.
   to_do:    Remove the one that is wrong.
   breaks:   episode started_on=2023-06-01 | episode started_on=2023-06-01
   passes:   episode started_on=2023-06-01 | episode started_on=2023-08-01
*/
select row_no, started_on::text as value
from (select s.row_no, s.started_on, row_number() over (partition by s.child_no, s.started_on order by s.row_no) as nth
      from staged_episode s where s.started_on is not null) twice
where nth > 1
