/* code:     placed-twice
   severity: error
   list:     placed_for_adoption
   means:    The child is placed for adoption twice on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   placed_for_adoption placed_on=2023-06-01 | placed_for_adoption placed_on=2023-06-01
   passes:   placed_for_adoption placed_on=2023-06-01
*/
select row_no, placed_on::text as value
from (select s.row_no, s.placed_on, row_number() over (partition by s.child_no, s.placed_on order by s.row_no) as nth
      from staged_placed_for_adoption s where s.placed_on is not null) twice
where nth > 1
