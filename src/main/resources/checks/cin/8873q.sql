/* code:     8873Q
   severity: query
   list:     assessment
   means:    The only assessment of the episode found no factor (21), but the episode was closed for another reason than RC8 or
             RC9.
   to_do:    Check the factors and the reason for closure.
   source:   children in need census 2025-26, rule 8873Q, which the census calls a query
   breaks:   referral closed_on=2023-08-01 closure_reason=RC7 | assessment started_on=2023-05-02 authorised_on=2023-06-01
             factors=21
   passes:   referral closed_on=2023-08-01 closure_reason=RC8 | assessment started_on=2023-05-02 authorised_on=2023-06-01
             factors=21 | referral closure_reason=RC7 | assessment authorised_on=2023-06-01 factors=21 | assessment
             authorised_on=2023-08-01 factors=3B
*/
select a.row_no, e.closure_reason as value
from staged_assessment a join staged_referral e on e.row_no = a.parent_no
where '21' = any (a.factors) and a.authorised_on is not null and e.closure_reason not in ('RC8', 'RC9')
  and not exists (select from staged_assessment o where o.parent_no = a.parent_no and o.row_no <> a.row_no)
