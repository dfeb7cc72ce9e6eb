/* code:     4016
   severity: query
   list:     in_need_plan
   means:    The child in need plan starts while a child protection plan of the child is open.
   to_do:    Check when the child protection plan ended.
   source:   children in need census 2025-26, rule 4016, which the census calls an error. Here a query, because which of the two
             is wrong cannot be told from here
   breaks:   child | referral | protection_plan started_on=2023-05-02 | in_need_plan started_on=2023-06-01
   passes:   child | referral | protection_plan started_on=2023-05-02 ended_on=2023-06-01 | in_need_plan started_on=2023-06-01
*/
select distinct n.row_no, n.started_on as value
from staged_in_need_plan n join staged_protection_plan p on p.child_no = n.child_no
where n.started_on >= p.started_on and n.started_on < coalesce(p.ended_on, 'infinity')
