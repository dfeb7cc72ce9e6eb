/* code:     RC9
   severity: query
   list:     referral
   means:    Closed after assessment and referred to early help (RC9) is a code from the census of 2022-23 on.
   to_do:    Use RC8 for earlier years.
   years:    -2022
   value:    r.closure_reason
*/
where r.closure_reason = 'RC9'
