/* code:     missing-twice
   severity: error
   list:     absence
   means:    The child went missing twice on the same day; the first was taken.
   to_do:    Remove the second where it is the same.
   breaks:   absence kind=M from_on=2023-06-01 | absence kind=M from_on=2023-06-01
   passes:   absence kind=M from_on=2023-06-01 | absence kind=M from_on=2023-06-05
*/
select row_no, from_on::text as value
from (select s.row_no, s.from_on, row_number() over (partition by s.child_no, s.kind, s.from_on order by s.row_no) as nth
      from staged_absence s where s.from_on is not null) twice
where nth > 1
