/* code:     decom-18
   severity: query
   list:     episode
   means:    The episode starts on or after the child's 18th birthday.
   to_do:    Check the start date and the date of birth; nobody is looked after from 18 on.
   value:    r.started_on
   breaks:   child born_on=2005-06-01 | episode started_on=2023-06-01
   passes:   child born_on=2005-06-02 | episode started_on=2023-06-01
*/
where r.started_on >= c.born_on + interval '18 years'
