/* code:     decom-before-birth
   severity: query
   list:     episode
   means:    The episode starts before the child was born.
   to_do:    Check both dates.
   value:    r.started_on
   breaks:   child born_on=2023-06-02 | episode started_on=2023-06-01
   passes:   child born_on=2023-06-01 | episode started_on=2023-06-01
*/
where r.started_on < c.born_on
