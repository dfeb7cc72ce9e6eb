/* code:     8696
   severity: query
   list:     assessment
   means:    The assessment is completed outside the census year.
   to_do:    Check the completion date.
   value:    r.authorised_on
*/
where r.authorised_on < h.from_on or r.authorised_on > h.to_on
