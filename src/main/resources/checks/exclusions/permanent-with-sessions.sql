/* code:     permanent-with-sessions
   severity: query
   list:     exclusion
   means:    A permanent exclusion has a number of sessions, as only a suspension has.
   to_do:    Look whether it is a suspension.
   value:    r.sessions
   breaks:   exclusion kind=PERM sessions=6
   passes:   exclusion kind=SUSP sessions=6
*/
where r.kind = 'permanent' and r.sessions is not null
