/* code:     review-twice
   severity: error
   list:     plan_review
   means:    The plan has two reviews on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   protection_plan | plan_review held_on=2023-08-01 | plan_review held_on=2023-08-01
   passes:   protection_plan | plan_review held_on=2023-08-01 | plan_review held_on=2024-01-15
*/
select row_no, held_on::text as value
from (select s.row_no, s.held_on, row_number() over (partition by s.child_no, s.parent_no, s.held_on order by s.row_no) as nth
      from staged_plan_review s where s.held_on is not null) twice
where nth > 1
