/* code:     4004
   severity: error
   list:     in_need_plan
   means:    The child has more than one open child in need plan; the earliest was taken, so that the child is counted once.
   to_do:    End the one that no longer holds.
   source:   children in need census 2025-26, rule 4004, which the census calls an error
   breaks:   child | referral | in_need_plan started_on=2023-05-02 | in_need_plan started_on=2023-08-01
   passes:   child | referral | in_need_plan started_on=2023-05-02 ended_on=2023-06-01 | in_need_plan started_on=2023-08-01
*/
select row_no, started_on::text as value
from (select row_no, started_on, row_number() over (partition by child_no order by started_on, row_no) as nth
      from staged_in_need_plan where ended_on is null and started_on is not null) open
where nth > 1
