/* code:     in-need-plan-twice
   severity: error
   list:     in_need_plan
   means:    The child has two child in need plans that start on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   child | referral | in_need_plan started_on=2023-05-02 | in_need_plan started_on=2023-05-02
   passes:   child | referral | in_need_plan started_on=2023-05-02 | child | referral | in_need_plan started_on=2023-05-02
*/
select row_no, started_on::text as value
from (select s.row_no, s.started_on, row_number() over (partition by s.child_no, s.started_on order by s.row_no) as nth
      from staged_in_need_plan s where s.started_on is not null) twice
where nth > 1
