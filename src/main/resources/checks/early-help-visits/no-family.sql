/* code:     no-family
   severity: query
   list:     early_help_visit
   means:    The visit names no family, so it cannot be held against the family's episode.
   to_do:    Fill in the family's reference.
   value:    cast(null as text)
   breaks:   early_help_visit visited_on=2023-08-01
   passes:   early_help_visit visited_on=2023-08-01 family=F20771
*/
where r.family is null
