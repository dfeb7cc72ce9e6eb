/* code:     ad1-twice
   severity: error
   list:     adoption
   means:    The child has two adoption decisions on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   adoption decided_on=2023-06-01 | adoption decided_on=2023-06-01
   passes:   adoption decided_on=2023-06-01
*/
select row_no, decided_on::text as value
from (select s.row_no, s.decided_on, row_number() over (partition by s.child_no, s.decided_on order by s.row_no) as nth
      from staged_adoption s where s.decided_on is not null) twice
where nth > 1
