/* code:     same-pupil-number
   severity: query
   list:     child
   means:    Another child of this return has the same pupil number (UPN), so one child may stand here twice.
   to_do:    Merge the records if it is one child; else correct the number.
   breaks:   child upn=C372200015001 | child upn=C372200015001
   passes:   child upn=C372200015001 | child upn=UN1 | child upn=UN1
*/
select c.row_no, c.upn as value from staged_child c
join (select upn from staged_child where length(upn) = 13 group by upn having count(distinct child_no) > 1) twice on twice.upn = c.upn
