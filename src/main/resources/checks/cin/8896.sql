/* code:     8896
   severity: query
   list:     assessment
   means:    Another assessment of the same episode is open too.
   to_do:    Record when the earlier one was completed, or merge the two.
   source:   children in need census 2025-26, rule 8896, which the census calls an error. Here a query, because an assessment is
             not counted before it is completed
   breaks:   referral | assessment started_on=2023-05-02 | assessment started_on=2023-06-01
   passes:   referral | assessment started_on=2023-05-02 authorised_on=2023-06-01 | assessment started_on=2023-06-01
*/
select row_no, started_on::text as value
from (select row_no, started_on, row_number() over (partition by parent_no order by started_on, row_no) as nth
      from staged_assessment where authorised_on is null) open
where nth > 1
