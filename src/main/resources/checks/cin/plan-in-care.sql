/* code:     plan-in-care
   severity: query
   list:     protection_plan
   means:    The child protection plan starts while the looked-after return says that the child is looked after. Only days that
             it has told of are held against it.
   to_do:    Check both; a looked-after child is seldom in need of a child protection plan as well.
   stands:   ssda903 | child la_child_id=C1 born_on=2012-03-04 sex=F | episode started_on=2022-05-02 reason_started=S
             legal_status=C1 placement=U4 | child la_child_id=C3 | episode started_on=2023-03-20 reason_started=S
             legal_status=V2 placement=U4
   breaks:   child la_child_id=C1 | referral | protection_plan started_on=2022-05-02
   passes:   child la_child_id=C1 | referral | protection_plan started_on=2022-05-01 | child la_child_id=C2 | referral |
             protection_plan started_on=2022-05-02
*/
select p.row_no, p.started_on as value
from staged_protection_plan p
join staged_identity i on i.child_no = p.child_no
join children.rows_child k on k.la_child_id = i.la_child_id
join care.rows_episode e on e.child_id = k.child_id and p.started_on >= e.from_on and p.started_on < coalesce(e.to_on, 'infinity')
where p.started_on <= (select max(greatest(from_on, to_on)) from care.rows_episode)
