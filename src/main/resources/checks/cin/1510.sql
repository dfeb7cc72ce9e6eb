/* code:     1510
   severity: query
   list:     child
   means:    The first letter of the pupil number (UPN) is not the check letter that its other characters give.
   to_do:    Check the number with the child's school.
   value:    r.upn
   source:   children in need census 2025-26, rule 1510, which the census calls an error. Here a query, because no figure is
             counted by the pupil number
   breaks:   child upn=A372200015001
   passes:   child upn=C372200015001 | child upn=N37220001500A
*/
where r.upn ~ '^[A-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$' and left(r.upn, 1) <> substr('ABCDEFGHJKLMNPQRTUVWXYZ',
    1 + (2 * ascii(substr(r.upn, 2, 1)) + 3 * ascii(substr(r.upn, 3, 1)) + 4 * ascii(substr(r.upn, 4, 1))
        + 5 * ascii(substr(r.upn, 5, 1)) + 6 * ascii(substr(r.upn, 6, 1)) + 7 * ascii(substr(r.upn, 7, 1))
        + 8 * ascii(substr(r.upn, 8, 1)) + 9 * ascii(substr(r.upn, 9, 1)) + 10 * ascii(substr(r.upn, 10, 1))
        + 11 * ascii(substr(r.upn, 11, 1)) + 12 * ascii(substr(r.upn, 12, 1)) - 48 * 77
        + 13 * (strpos('0123456789', right(r.upn, 1)) + strpos('ABCDEFGHJKLMNPQRTUVWXYZ', right(r.upn, 1)) - 1)) % 23, 1)
