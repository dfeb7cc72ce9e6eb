/* code:     dec-late
   severity: query
   list:     episode
   means:    The episode ends after the end of the year.
   to_do:    Check the end date.
   value:    r.ended_on
   breaks:   episode ended_on=2024-04-01
   passes:   episode ended_on=2024-03-31
*/
where r.ended_on > h.to_on
