/* code:     mother-male
   severity: query
   list:     child
   means:    The child is recorded as a mother and as male.
   to_do:    Check the mark of motherhood and the sex.
   breaks:   child sex=M mother=1
   passes:   child sex=F mother=1 | child sex=M mother=0
*/
where r.mother and r.sex = 'M'
