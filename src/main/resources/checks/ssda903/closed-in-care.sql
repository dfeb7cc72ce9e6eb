/* code:     closed-in-care
   severity: query
   list:     episode
   means:    The census tells that the child's last episode of need was closed on a day of this episode of care; a looked-after
             child is a child in need.
   to_do:    Check the closure, or the end of the episode of care.
   stands:   cin | child la_child_id=C1 born_on=2012-03-04 sex=F upn=C372200015001 | referral referred_on=2022-05-02
             closed_on=2022-12-01 closure_reason=RC7 no_further_action=0 | protection_plan started_on=2022-06-01
             ended_on=2022-11-01 initial_category=NEG latest_category=NEG
   breaks:   child la_child_id=C1 | episode started_on=2022-06-01 legal_status=C1
   passes:   child la_child_id=C1 | episode started_on=2022-06-01 ended_on=2022-11-01 legal_status=C1
*/
select distinct e.row_no, n.to_on as value
from staged_episode e
join staged_identity i on i.child_no = e.child_no
join children.rows_child k on k.la_child_id = i.la_child_id
join (select child_id, from_on, to_on, lead(from_on) over (partition by child_id order by from_on) as next_from
      from frontdoor.rows_referral where not no_further_action) n on n.child_id = k.child_id
    and n.to_on >= e.started_on and n.to_on < coalesce(e.ended_on, 'infinity')
where coalesce(e.legal_status, '') not in ('V3', 'V4') and (n.next_from is null or n.next_from > n.to_on)
