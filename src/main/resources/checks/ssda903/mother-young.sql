/* code:     mother-young
   severity: query
   list:     child
   means:    The child would have been a mother before the age of 11.
   to_do:    Check both dates of birth.
   value:    r.mothers_child_born_on
   breaks:   child born_on=2010-01-01 mother=1 mothers_child_born_on=2019-06-01
   passes:   child born_on=2007-01-01 mother=1 mothers_child_born_on=2023-06-01
*/
where r.mothers_child_born_on < r.born_on + interval '11 years'
