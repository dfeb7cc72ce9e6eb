/* code:     closed-in-care
   severity: query
   list:     referral
   means:    The episode of need was closed while the looked-after return says that the child is looked after; a looked-after
             child is a child in need. Only days that it has told of are held against it.
   to_do:    Check the closure date, or the end of the care episode.
   stands:   ssda903 | child la_child_id=C1 born_on=2012-03-04 sex=F | episode started_on=2022-05-02 reason_started=S
             legal_status=C1 placement=U4 | child la_child_id=C3 | episode started_on=2023-03-20 reason_started=S
             legal_status=V2 placement=U4
   breaks:   child la_child_id=C1 | referral referred_on=2021-04-05 closed_on=2023-03-20
   passes:   child la_child_id=C1 | referral referred_on=2021-05-02 closed_on=2022-04-29
*/
select r.row_no, r.closed_on as value
from staged_referral r
join staged_identity i on i.child_no = r.child_no
join children.rows_child k on k.la_child_id = i.la_child_id
join care.rows_episode e on e.child_id = k.child_id and r.closed_on >= e.from_on and r.closed_on < coalesce(e.to_on, 'infinity')
where r.closed_on <= (select max(greatest(from_on, to_on)) from care.rows_episode)
  and not exists (select from staged_referral o where o.child_no = r.child_no and o.row_no <> r.row_no
                  and o.referred_on <= r.closed_on and coalesce(o.closed_on, 'infinity') > r.closed_on)
