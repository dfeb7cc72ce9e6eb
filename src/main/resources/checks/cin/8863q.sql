/* code:     8863Q
   severity: query
   list:     assessment
   means:    The assessment starts while another on the same episode is going on.
   to_do:    Check the dates, or merge the two assessments.
   source:   children in need census 2025-26, rule 8863Q, which the census calls a query
   breaks:   referral | assessment started_on=2023-05-02 authorised_on=2023-07-01 | assessment started_on=2023-06-01
   passes:   referral | assessment started_on=2023-05-02 authorised_on=2023-06-01 | assessment started_on=2023-06-01
*/
select row_no, started_on::text as value
from (select row_no, started_on, max(coalesce(authorised_on, 'infinity')) over (partition by parent_no order by started_on, row_no
          rows between unbounded preceding and 1 preceding) as busy_until
      from staged_assessment where started_on is not null) a
where busy_until > started_on
