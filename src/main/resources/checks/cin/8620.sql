/* code:     8620
   severity: query
   list:     referral
   means:    The closure date is not within the census year.
   to_do:    Check the closure date.
   value:    r.closed_on
*/
where r.closed_on < h.from_on or r.closed_on > h.to_on
