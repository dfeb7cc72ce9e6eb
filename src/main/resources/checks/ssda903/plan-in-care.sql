/* code:     plan-in-care
   severity: query
   list:     episode
   means:    The census tells of a child protection plan that started on a day of this episode of care.
   to_do:    Check both; a looked-after child is seldom in need of a child protection plan as well.
   stands:   cin | child la_child_id=C1 born_on=2012-03-04 sex=F upn=C372200015001 | referral referred_on=2022-05-02
             closed_on=2022-12-01 closure_reason=RC7 no_further_action=0 | protection_plan started_on=2022-06-01
             ended_on=2022-11-01 initial_category=NEG latest_category=NEG
   breaks:   child la_child_id=C1 | episode started_on=2022-06-01 legal_status=C1
   passes:   child la_child_id=C1 | episode started_on=2022-06-02 legal_status=C1
*/
select distinct e.row_no, s.on_date as value
from staged_episode e
join staged_identity i on i.child_no = e.child_no
join children.rows_child k on k.la_child_id = i.la_child_id
join protection.rows_plan_start s on s.child_id = k.child_id
    and s.on_date >= e.started_on and s.on_date < coalesce(e.ended_on, 'infinity')
where coalesce(e.legal_status, '') not in ('V3', 'V4')
