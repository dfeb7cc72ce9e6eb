/* code:     2990
   severity: query
   list:     referral
   means:    The episode was closed after assessment (RC8 or RC9), but has an enquiry, a conference or a plan.
   to_do:    Check the reason for closure.
   value:    r.closure_reason
   source:   children in need census 2025-26, rule 2990, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral closure_reason=RC8 | in_need_plan started_on=2023-05-02
   passes:   referral closure_reason=RC8 | assessment started_on=2023-05-02 | referral closure_reason=RC7 | in_need_plan
             started_on=2023-05-02
*/
where r.closure_reason in ('RC8', 'RC9') and (r.conference_on is not null
    or exists (select from staged_enquiry q where q.parent_no = r.row_no)
    or exists (select from staged_in_need_plan n where n.parent_no = r.row_no)
    or exists (select from staged_protection_plan n where n.parent_no = r.row_no))
