/* code:     review-twice
   severity: error
   list:     care_review
   means:    The child has two reviews on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   care_review held_on=2023-06-01 | care_review held_on=2023-06-01
   passes:   care_review held_on=2023-06-01 | care_review held_on=2023-12-01
*/
select row_no, held_on::text as value
from (select s.row_no, s.held_on, row_number() over (partition by s.child_no, s.held_on order by s.row_no) as nth
      from staged_care_review s where s.held_on is not null) twice
where nth > 1
