/* code:     2885
   severity: query
   list:     protection_plan
   means:    The child protection plan started in the census year, and no initial conference of the episode was on that day.
   to_do:    Check the start of the plan and the date of the conference.
   value:    r.started_on
   source:   children in need census 2025-26, rule 2885, which the census calls an error. Here a query, because a plan that was
             taken over from another authority starts without a conference here
   breaks:   referral | enquiry conference_on=2023-06-01 | protection_plan started_on=2023-06-02
   passes:   referral | enquiry conference_on=2023-06-01 | protection_plan started_on=2023-06-01 | referral | protection_plan
             started_on=2022-06-01
*/
where r.started_on between h.from_on and h.to_on and p.conference_on is distinct from r.started_on
    and not exists (select from staged_enquiry q where q.parent_no = r.parent_no and q.conference_on = r.started_on)
