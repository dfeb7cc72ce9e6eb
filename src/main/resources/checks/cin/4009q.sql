/* code:     4009Q
   severity: query
   list:     in_need_plan
   means:    The child in need plan ends after the child's date of death, or is still open.
   to_do:    Check both dates.
   source:   children in need census 2025-26, rule 4009Q, which the census calls a query
   breaks:   child died_on=2023-06-01 | referral | in_need_plan started_on=2023-05-02
   passes:   child died_on=2023-06-01 | referral | in_need_plan started_on=2023-05-02 ended_on=2023-06-01
*/
select n.row_no, n.ended_on as value
from staged_in_need_plan n
join (select child_no, died_on from staged_child where died_on is not null) c on c.child_no = n.child_no
where coalesce(n.ended_on, 'infinity') > c.died_on
