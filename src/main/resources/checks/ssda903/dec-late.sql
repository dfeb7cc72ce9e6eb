/* code:     dec-late
   severity: query
   list:     episode
   means:    The episode ends after the end of the year.
   to_do:    Check the end date.
   value:    r.ended_on
*/
where r.ended_on > h.to_on
