/* code:     decom-late
   severity: error
   list:     episode
   means:    The episode starts after the end of the year.
   to_do:    Correct the start date.
   value:    r.started_on
   breaks:   episode started_on=2024-04-01
   passes:   episode started_on=2024-03-31
*/
where r.started_on > h.to_on
