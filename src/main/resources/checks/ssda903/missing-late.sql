/* code:     missing-late
   severity: error
   list:     absence
   means:    The child went missing after the end of the year.
   to_do:    Correct the date.
   value:    r.from_on
   breaks:   absence from_on=2024-04-01
   passes:   absence from_on=2024-03-31
*/
where r.from_on > h.to_on
