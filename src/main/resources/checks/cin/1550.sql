/* code:     1550
   severity: query
   list:     child
   means:    The last character of the pupil number (UPN) is neither a digit nor a letter that is used there.
   to_do:    Check the number with the child's school.
   value:    r.upn
   source:   children in need census 2025-26, rule 1550, which the census calls an error. Here a query, because no figure is
             counted by the pupil number
   breaks:   child upn=B37220001500S
   passes:   child upn=N37220001500A | child
*/
where length(r.upn) <> 13 or strpos('0123456789ABCDEFGHJKLMNPQRTUVWXYZ', substr(r.upn, 13, 1)) = 0
