/* code:     birth-changed
   severity: query
   list:     child
   means:    The date of birth is not the one that stands from earlier returns, so ages depend on which is right.
   to_do:    Check which date is right.
   stands:   cin | child la_child_id=C1 born_on=2012-03-04 sex=F upn=C372200015001 | referral referred_on=2022-05-02
             closed_on=2022-12-01 closure_reason=RC7 no_further_action=0 | protection_plan started_on=2022-06-01
             ended_on=2022-11-01 initial_category=NEG latest_category=NEG
   breaks:   child la_child_id=C1 born_on=2013-03-04
   passes:   child la_child_id=C1 born_on=2012-03-04 | child la_child_id=D9 born_on=2013-03-04
*/
select c.row_no, c.born_on as value
from staged_child c join children.rows_child k on k.la_child_id = c.la_child_id
where k.born_on <> c.born_on
