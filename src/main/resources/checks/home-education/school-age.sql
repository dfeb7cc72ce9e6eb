/* code:     school-age
   severity: query
   list:     home_education
   means:    The child was not yet four, or had turned seventeen, when home education began.
   to_do:    Look whether birthday and date are right.
   value:    r.born_on
   breaks:   home_education started_on=2023-09-04 born_on=2021-05-17
   passes:   home_education started_on=2023-09-04 born_on=2012-05-17
*/
where r.born_on > r.started_on - interval '4 years' or r.born_on <= r.started_on - interval '17 years'
