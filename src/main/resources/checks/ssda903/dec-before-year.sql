/* code:     dec-before-year
   severity: query
   list:     episode
   means:    The episode ended before the year began.
   to_do:    Check the end date; an episode of an earlier year need not be told again.
   value:    r.ended_on
*/
where r.ended_on < h.from_on
