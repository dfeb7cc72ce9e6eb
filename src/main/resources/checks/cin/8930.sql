/* code:     8930
   severity: query
   list:     protection_plan
   means:    The child protection plan ends outside the census year.
   to_do:    Check the end date.
   value:    r.ended_on
*/
where r.ended_on < h.from_on or r.ended_on > h.to_on
