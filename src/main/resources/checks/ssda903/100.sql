/* code:     100
   severity: query
   list:     child
   means:    Sex is missing or is no known code; it is counted as not recorded.
   to_do:    Record the sex.
   breaks:   child born_on=2010-01-01
   passes:   child sex=1
*/
where r.sex is null
