/* code:     2883
   severity: query
   list:     referral
   means:    More child protection plans start in the census year on this episode than it has initial conferences.
   to_do:    Record the conference that is missing, or merge plans that are one.
   source:   children in need census 2025-26, rule 2883, which the census calls an error. Here a query, because a plan that was
             taken over from another authority starts without a conference here
   breaks:   referral | enquiry conference_on=2023-06-01 | protection_plan started_on=2023-06-01 ended_on=2023-08-01 |
             protection_plan started_on=2023-09-01
   passes:   referral | enquiry conference_on=2023-06-01 | protection_plan started_on=2023-06-01 | referral | protection_plan
             started_on=2022-06-01
*/
select parent_no as row_no, count(*) filter (where n = 1) || ' plans, ' || count(*) filter (where n = -1) || ' conferences' as value
from (select p.parent_no, 1 as n from staged_protection_plan p join staged_header h on p.started_on between h.from_on and h.to_on
      union all select parent_no, -1 from staged_enquiry where conference_on is not null
      union all select row_no, -1 from staged_referral where conference_on is not null) counted
group by parent_no having sum(n) > 0
