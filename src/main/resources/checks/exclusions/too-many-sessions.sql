/* code:     too-many-sessions
   severity: query
   list:     exclusion
   means:    A suspension lasted more than 45 school days, which is the most in a school year.
   to_do:    Look whether the number counts half days, and whether it is right.
   value:    r.sessions
   breaks:   exclusion kind=SUSP sessions=95
   passes:   exclusion kind=SUSP sessions=6
*/
where r.kind = 'suspension' and r.sessions > 90
