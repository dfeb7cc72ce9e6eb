/* code:     1520
   severity: query
   list:     child
   means:    Another child of this census has the same pupil number (UPN), so one child may stand here twice.
   to_do:    Merge the records if it is one child; else correct the number.
   source:   children in need census 2025-26, rule 1520, which the census calls an error. Here a query, because which of the two
             to keep is for the authority to say, and both have records of their own
   breaks:   child upn=C372200015001 | child upn=C372200015001
   passes:   child upn=C372200015001 | child
*/
select c.row_no, c.upn as value from staged_child c
join (select upn from staged_child where upn is not null group by upn having count(*) > 1) twice on twice.upn = c.upn
