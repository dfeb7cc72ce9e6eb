/* code:     8640
   severity: query
   list:     referral
   means:    The reason for closure is no known code.
   to_do:    Record the reason with a code of the census.
   value:    r.closure_reason
*/
where r.closure_reason not in ('RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9')
