/* code:     8890
   severity: query
   list:     enquiry
   means:    The section 47 enquiry starts while another of the same episode is going on.
   to_do:    Check the dates, or merge the two enquiries.
   source:   children in need census 2025-26, rule 8890, which the census calls an error. Here a query, because each enquiry is
             counted by its own start
   breaks:   referral | enquiry started_on=2023-05-02 conference_on=2023-05-20 | enquiry started_on=2023-05-10
   passes:   referral | enquiry started_on=2023-05-02 conference_on=2023-05-20 | enquiry started_on=2023-05-20
*/
select row_no, started_on::text as value
from (select row_no, started_on,
          max(coalesce(conference_on, case when coalesce(conference_not_required, false) then started_on else 'infinity' end))
              over (partition by parent_no order by started_on, row_no rows between unbounded preceding and 1 preceding) as busy_until
      from staged_enquiry where started_on is not null) q
where busy_until > started_on
