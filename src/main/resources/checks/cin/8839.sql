/* code:     8839
   severity: query
   list:     enquiry
   means:    Another section 47 enquiry of the same episode is open too.
   to_do:    Record the conference of the earlier one, or that none was required.
   source:   children in need census 2025-26, rule 8839, which the census calls an error. Here a query, because each enquiry is
             counted by its own start
   breaks:   referral | enquiry started_on=2023-05-02 | enquiry started_on=2023-08-01
   passes:   referral | enquiry started_on=2023-05-02 conference_not_required=1 | enquiry started_on=2023-08-01
*/
select row_no, started_on::text as value
from (select row_no, started_on, row_number() over (partition by parent_no order by started_on, row_no) as nth
      from staged_enquiry where conference_on is null and not coalesce(conference_not_required, false)) open
where nth > 1
