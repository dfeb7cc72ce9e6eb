/* code:     approved-before-applied
   severity: query
   list:     inspected_adopter
   means:    The application was approved before it was submitted.
   to_do:    Correct the date of the application or of the approval.
   value:    r.approved_on
   breaks:   inspected_adopter adopter=A1 applied_on=2024-02-02 approved_on=2024-02-01
   passes:   inspected_adopter adopter=A1 applied_on=2024-02-01 approved_on=2024-02-02
*/
where r.approved_on < r.applied_on
