/* code:     1530
   severity: query
   list:     child
   means:    Characters 2 to 4 of the pupil number (UPN) are not the number of a local authority.
   to_do:    Check the number with the child's school.
   value:    r.upn
   source:   children in need census 2025-26, rule 1530, which the census calls an error. Here a query, because no figure is
             counted by the pupil number
   breaks:   child upn=A500200015001
   passes:   child upn=C372200015001 | child
*/
where substr(r.upn, 2, 3) not between '201' and '394' and substr(r.upn, 2, 3) not between '800' and '949'
    and substr(r.upn, 2, 3) not between '660' and '681' and substr(r.upn, 2, 3) not between '001' and '006'
    and substr(r.upn, 2, 3) <> '420'
