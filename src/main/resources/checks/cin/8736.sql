/* code:     8736
   severity: error
   list:     assessment
   means:    The assessment starts after the end of the census year.
   to_do:    Correct the start date.
   value:    r.started_on
*/
where r.started_on > h.to_on
