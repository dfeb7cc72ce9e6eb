/* code:     4017
   severity: query
   list:     in_need_plan
   means:    A child protection plan of the child starts while the child in need plan is open.
   to_do:    End the child in need plan on the day on which the child protection plan started.
   source:   children in need census 2025-26, rule 4017, which the census calls an error. Here a query, because which of the two
             is wrong cannot be told from here
   breaks:   child | referral | in_need_plan started_on=2023-05-02 | protection_plan started_on=2023-06-01
   passes:   child | referral | in_need_plan started_on=2023-05-02 ended_on=2023-06-01 | protection_plan started_on=2023-06-01
*/
select distinct n.row_no, n.started_on as value
from staged_in_need_plan n join staged_protection_plan p on p.child_no = n.child_no
where p.started_on >= n.started_on and p.started_on < coalesce(n.ended_on, 'infinity')
