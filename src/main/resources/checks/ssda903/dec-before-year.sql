/* code:     dec-before-year
   severity: query
   list:     episode
   means:    The episode ended before the year began.
   to_do:    Check the end date; an episode of an earlier year need not be told again.
   value:    r.ended_on
   breaks:   episode ended_on=2023-03-31
   passes:   episode ended_on=2023-04-01
*/
where r.ended_on < h.from_on
