/* code:     4003
   severity: query
   list:     plan_review
   means:    The review of the child protection plan was held while a child in need plan was open.
   to_do:    Check when the child in need plan ended.
   source:   children in need census 2025-26, rule 4003, which the census calls an error. Here a query, because the review was
             held all the same
   breaks:   referral | in_need_plan started_on=2023-05-02 | protection_plan started_on=2023-06-01 | plan_review
             held_on=2023-08-01
   passes:   referral | in_need_plan started_on=2023-05-02 ended_on=2023-06-01 | protection_plan started_on=2023-06-01 |
             plan_review held_on=2023-08-01
*/
select distinct v.row_no, v.held_on as value
from staged_plan_review v
join staged_protection_plan p on p.row_no = v.parent_no
join staged_in_need_plan n on n.parent_no = p.parent_no
where v.held_on > n.started_on and v.held_on < coalesce(n.ended_on, 'infinity')
