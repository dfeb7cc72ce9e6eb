/* code:     convicted-under-10
   severity: query
   list:     health
   means:    The child was under 10 at the end of the year, and is recorded as convicted.
   to_do:    Check the conviction and the date of birth.
   value:    r.born_on
   breaks:   health born_on=2015-01-01 convicted=1
   passes:   health born_on=2015-01-01 convicted=0 | health born_on=2010-01-01 convicted=1
*/
where r.convicted and r.born_on > h.to_on - interval '10 years'
