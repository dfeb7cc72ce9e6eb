/* code:     decom-late
   severity: error
   list:     episode
   means:    The episode starts after the end of the year.
   to_do:    Correct the start date.
   value:    r.started_on
*/
where r.started_on > h.to_on
