/* code:     4008
   severity: error
   list:     in_need_plan
   means:    The child in need plan starts after the child's date of death.
   to_do:    Check both dates.
   source:   children in need census 2025-26, rule 4008, which the census calls an error
   breaks:   child died_on=2023-06-01 | referral | in_need_plan started_on=2023-06-02
   passes:   child died_on=2023-06-01 | referral | in_need_plan started_on=2023-05-02
*/
select n.row_no, n.started_on as value
from staged_in_need_plan n
join (select child_no, died_on from staged_child where died_on is not null) c on c.child_no = n.child_no
where n.started_on > c.died_on
