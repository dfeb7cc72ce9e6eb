/* code:     2991Q
   severity: query
   list:     enquiry
   means:    The episode has a section 47 enquiry and no assessment.
   to_do:    Record the assessment.
   value:    r.started_on
   source:   children in need census 2025-26, rule 2991Q, which the census calls a query
   breaks:   referral | enquiry started_on=2023-05-02
   passes:   referral | assessment started_on=2023-05-02 | enquiry started_on=2023-05-02
*/
where not exists (select from staged_assessment a where a.parent_no = r.parent_no)
