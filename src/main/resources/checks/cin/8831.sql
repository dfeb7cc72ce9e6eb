/* code:     8831
   severity: query
   list:     referral
   means:    An assessment, an enquiry or a conference is recorded on a referral that led to no further action.
   to_do:    Check the mark of no further action.
   source:   children in need census 2025-26, rule 8831, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral no_further_action=1 | assessment started_on=2023-05-02
   passes:   referral no_further_action=1 | referral no_further_action=0 | assessment started_on=2023-05-02
*/
where r.no_further_action and (r.conference_on is not null
    or exists (select from staged_assessment a where a.parent_no = r.row_no)
    or exists (select from staged_enquiry q where q.parent_no = r.row_no))
