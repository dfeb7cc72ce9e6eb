/* code:     adopter-id
   severity: error
   list:     inspected_adopter
   means:    The row names no adopter, so nothing can be kept of it.
   to_do:    Record the individual adopter identifier.
   breaks:   inspected_adopter adopter="" family=F1
   passes:   inspected_adopter adopter=A1 family=F1
*/
where r.adopter is null
