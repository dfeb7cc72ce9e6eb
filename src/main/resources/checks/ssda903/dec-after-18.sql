/* code:     dec-after-18
   severity: query
   list:     episode
   means:    The episode goes on after the child's 18th birthday.
   to_do:    End it on or before the birthday; nobody is looked after from 18 on.
   value:    r.ended_on
   breaks:   child born_on=2005-06-01 | episode started_on=2022-06-01
   passes:   child born_on=2005-06-01 | episode started_on=2022-06-01 ended_on=2023-06-01 | child born_on=2010-06-01 | episode
             started_on=2022-06-01
*/
where least(coalesce(r.ended_on, h.to_on), h.to_on) > c.born_on + interval '18 years' and r.started_on < c.born_on + interval '18 years'
