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
select e.row_no, n.plans || ' plans, ' || coalesce(q.held, 0) + (e.conference_on is not null)::integer || ' conferences' as value
from (select p.parent_no, count(*) as plans from staged_protection_plan p
      join staged_header h on p.started_on between h.from_on and h.to_on group by p.parent_no) n
join staged_referral e on e.row_no = n.parent_no
left join (select parent_no, count(conference_on) as held from staged_enquiry group by parent_no) q on q.parent_no = n.parent_no
where n.plans > coalesce(q.held, 0) + (e.conference_on is not null)::integer
