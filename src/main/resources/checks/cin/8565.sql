/* code:     8565
   severity: query
   list:     referral
   means:    Something is recorded on the episode that happened after it was closed.
   to_do:    Correct the closure date or the date of what is recorded.
   source:   children in need census 2025-26, rule 8565, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral closed_on=2023-06-01 | assessment started_on=2023-05-02 authorised_on=2023-06-02
   passes:   referral closed_on=2023-06-01 | assessment started_on=2023-05-02 authorised_on=2023-06-01 | referral | in_need_plan
             started_on=2023-05-02
*/
select distinct e.row_no, e.closed_on as value
from staged_referral e
join (select parent_no, greatest(started_on, authorised_on) as day from staged_assessment
      union all select parent_no, greatest(started_on, conference_on) from staged_enquiry
      union all select parent_no, greatest(started_on, ended_on) from staged_in_need_plan
      union all select parent_no, greatest(started_on, ended_on) from staged_protection_plan
      union all select row_no, conference_on from staged_referral where conference_on is not null) done on done.parent_no = e.row_no
where done.day > e.closed_on
