/* code:     8640
   severity: query
   list:     referral
   means:    The reason for closure is no known code.
   to_do:    Record the reason with a code of the census.
   value:    r.closure_reason
   source:   children in need census 2025-26, rule 8640, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral closure_reason=RC10
   passes:   referral closure_reason=RC7 | referral
*/
where r.closure_reason not in ('RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9')
