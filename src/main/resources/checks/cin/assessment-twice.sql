/* code:     assessment-twice
   severity: error
   list:     assessment
   means:    The episode has two assessments that start on the same day; the first was taken.
   to_do:    Remove or merge the second.
   breaks:   referral | assessment started_on=2023-05-02 | assessment started_on=2023-05-02
   passes:   referral | assessment started_on=2023-05-02 | referral | assessment started_on=2023-05-02
*/
select row_no, started_on::text as value
from (select s.row_no, s.started_on, row_number() over (partition by s.child_no, s.parent_no, s.started_on order by s.row_no) as nth
      from staged_assessment s where s.started_on is not null) twice
where nth > 1
