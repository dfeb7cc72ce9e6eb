/* code:     8825Q
   severity: query
   list:     referral
   means:    The episode was closed after assessment (RC8 or RC9), but it has no assessment.
   to_do:    Record the assessment, or correct the reason for closure.
   value:    r.closure_reason
   source:   children in need census 2025-26, rule 8825Q, which the census calls a query
   breaks:   referral closure_reason=RC8
   passes:   referral closure_reason=RC8 | assessment started_on=2023-05-02 | referral closure_reason=RC7
*/
where r.closure_reason in ('RC8', 'RC9') and not exists (select from staged_assessment a where a.parent_no = r.row_no)
