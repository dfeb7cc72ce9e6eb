/* code:     8920
   severity: query
   list:     protection_plan
   means:    The child protection plan ends after the child's date of death, or is still open.
   to_do:    Check both dates.
   source:   children in need census 2025-26, rule 8920, which the census calls an error. Here a query, because the plan was
             there, and its start is counted
   breaks:   child died_on=2023-06-01 | referral | protection_plan started_on=2023-05-02
   passes:   child died_on=2023-06-01 | referral | protection_plan started_on=2023-05-02 ended_on=2023-06-01
*/
select n.row_no, n.ended_on as value
from staged_protection_plan n
join (select child_no, died_on from staged_child where died_on is not null) c on c.child_no = n.child_no
where coalesce(n.ended_on, 'infinity') > c.died_on
