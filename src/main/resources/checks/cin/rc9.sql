/* code:     RC9
   severity: query
   list:     referral
   years:    -2022
   means:    Closed after assessment and referred to early help (RC9) is a code from the census of 2022-23 on.
   to_do:    Use RC8 for earlier years.
   value:    r.closure_reason
   breaks:   referral closure_reason=RC9
   passes:   referral closure_reason=RC8
*/
where r.closure_reason = 'RC9'
