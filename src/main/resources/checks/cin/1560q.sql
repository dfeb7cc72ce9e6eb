/* code:     1560Q
   severity: query
   list:     child
   means:    The former pupil number is not written as a pupil number is.
   to_do:    Check the number with the child's school, or take it out.
   value:    r.former_upn
   source:   children in need census 2025-26, rule 1560Q, which the census calls a query
   breaks:   child former_upn=NOTKNOWN
   passes:   child former_upn=C372200015001 | child
*/
where r.former_upn !~ '^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$'
