/* code:     not-16-or-17
   severity: query
   list:     neet
   means:    The young person had turned eighteen before this began, or was not yet fifteen.
   to_do:    Look whether birthday and date are right.
   value:    r.born_on
   breaks:   neet started_on=2023-09-18 born_on=2001-05-17
   passes:   neet started_on=2023-09-18 born_on=2006-10-02
*/
where r.born_on <= r.started_on - interval '18 years' or r.born_on > r.started_on - interval '15 years'
