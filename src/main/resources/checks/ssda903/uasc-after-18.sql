/* code:     uasc-after-18
   severity: query
   list:     unaccompanied
   means:    The child is told to be unaccompanied until after the 18th birthday; that ends on it.
   to_do:    Record the birthday or the earlier day.
   value:    r.until_on
   breaks:   unaccompanied born_on=2005-06-01 until_on=2023-08-01
   passes:   unaccompanied born_on=2005-06-01 until_on=2023-06-01 | unaccompanied born_on=2005-06-01
*/
where r.until_on > r.born_on + interval '18 years'
