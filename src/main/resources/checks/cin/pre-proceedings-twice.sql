/* code:     pre-proceedings-twice
   severity: error
   list:     pre_proceedings
   years:    2026-
   means:    The episode has two pre-proceedings that start on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   referral | pre_proceedings started_on=2025-05-02 | pre_proceedings started_on=2025-05-02
   passes:   referral | pre_proceedings started_on=2025-05-02 | pre_proceedings started_on=2025-08-01
*/
select row_no, started_on::text as value
from (select s.row_no, s.started_on, row_number() over (partition by s.child_no, s.parent_no, s.started_on order by s.row_no) as nth
      from staged_pre_proceedings s where s.started_on is not null) twice
where nth > 1
