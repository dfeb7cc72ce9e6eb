/* code:     1510
   severity: query
   list:     child
   means:    The first letter of the pupil number (UPN) is not the check letter that its other characters give.
   to_do:    Check the number with the child's school.
   source:   children in need census 2025-26, rule 1510, which the census calls an error. Here a query, because no figure is
             counted by the pupil number
   breaks:   child upn=A372200015001
   passes:   child upn=C372200015001 | child upn=N37220001500A
*/
select c.row_no, c.upn as value
from (select row_no, upn, convert_to(upn, 'UTF8') as u from staged_child where length(upn) = 13 offset 0) c
where get_byte(u, 0) <> get_byte('ABCDEFGHJKLMNPQRTUVWXYZ', (
    2 * get_byte(u, 1) + 3 * get_byte(u, 2) + 4 * get_byte(u, 3) + 5 * get_byte(u, 4) + 6 * get_byte(u, 5)
    + 7 * get_byte(u, 6) + 8 * get_byte(u, 7) + 9 * get_byte(u, 8) + 10 * get_byte(u, 9) + 11 * get_byte(u, 10)
    + 12 * get_byte(u, 11) - 77 * 48 + 13 * case when get_byte(u, 12) between 48 and 57 then get_byte(u, 12) - 48
        else greatest(strpos('ABCDEFGHJKLMNPQRTUVWXYZ', right(upn, 1)) - 1, 0) end + 23000) % 23)
