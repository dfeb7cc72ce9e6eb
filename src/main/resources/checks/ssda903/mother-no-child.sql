/* code:     mother-no-child
   severity: query
   list:     child
   means:    The child is recorded as a mother, and no date of birth of her child is given.
   to_do:    Record the date of birth of her child.
   breaks:   child sex=F mother=1
   passes:   child sex=F mother=1 mothers_child_born_on=2023-06-01 | child sex=F mother=0
*/
where r.mother and r.mothers_child_born_on is null
