/* code:     pupil-number-known
   severity: query
   list:     child
   means:    An earlier return told the same pupil number (UPN) of a child with another id, so one child may stand twice.
   to_do:    Merge the records if it is one child; else correct the number.
   stands:   cin | child la_child_id=C1 born_on=2012-03-04 sex=F upn=C372200015001 | referral referred_on=2022-05-02
             no_further_action=0
   breaks:   child la_child_id=D9 upn=C372200015001
   passes:   child la_child_id=C1 upn=C372200015001 | child la_child_id=D9 upn=N37220001500A
*/
select distinct c.row_no, c.upn as value
from (select row_no, la_child_id, upn from staged_child where length(upn) = 13) c join children.rows_pupil_number n on n.upn = c.upn
where n.la_child_id <> c.la_child_id
