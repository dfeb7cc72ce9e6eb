/* code:     uasc-before-birth
   severity: query
   list:     unaccompanied
   means:    The day on which the child ceased to be unaccompanied is before the date of birth.
   to_do:    Check both dates.
   value:    r.until_on
   breaks:   unaccompanied born_on=2010-01-01 until_on=2009-01-01
   passes:   unaccompanied born_on=2010-01-01 until_on=2023-06-01
*/
where r.until_on < r.born_on
