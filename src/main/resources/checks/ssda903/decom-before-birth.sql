/* code:     decom-before-birth
   severity: query
   list:     episode
   means:    The episode starts before the child was born.
   to_do:    Check both dates.
   value:    r.started_on
*/
where r.started_on < c.born_on
