/* code:     secure-under-13
   severity: query
   list:     episode
   means:    The child is under 13 and in a secure children's home, which only the Secretary of State can allow.
   to_do:    Check the placement and the date of birth.
   value:    r.placement
   breaks:   child born_on=2011-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 placement=K1
   passes:   child born_on=2009-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 placement=K1 | child
             born_on=2011-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 placement=K2
*/
where r.placement = 'K1' and r.started_on < c.born_on + interval '13 years'
