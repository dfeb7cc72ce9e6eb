/* code:     source-5D
   severity: query
   list:     referral
   years:    -2022
   means:    Referral by early help (5D) is a code from the census of 2022-23 on.
   to_do:    Use 5B for earlier years.
   breaks:   referral source=5D
   passes:   referral source=5B
*/
where r.source = '5D'
