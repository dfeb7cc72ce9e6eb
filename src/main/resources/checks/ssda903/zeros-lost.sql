/* code:     zeros-lost
   severity: query
   list:     every
   means:    No child is known by this id, but one is by the same with zeros before it, which spreadsheets drop.
   to_do:    Check which child is meant, and export the list anew without opening it in a spreadsheet.
   stands:   cin | child la_child_id=00471 born_on=2012-03-04 sex=F | referral referred_on=2022-05-02 no_further_action=0
   breaks:   child la_child_id=471 | episode started_on=2023-06-01 | care_review held_on=2023-06-01 | unaccompanied sex=F |
             health sdq_score=4 | leaver in_touch=YES | adoption adopters=2 | placed_for_adoption placed_on=2023-06-01 |
             previous_permanence kind=Z1 | absence kind=M | social_worker worker=W1
   passes:   child la_child_id=00471 | episode started_on=2023-06-01 | care_review held_on=2023-06-01 | unaccompanied sex=F |
             health sdq_score=4 | leaver in_touch=YES | adoption adopters=2 | placed_for_adoption placed_on=2023-06-01 |
             previous_permanence kind=Z1 | absence kind=M | social_worker worker=W1
*/
select s.row_no, i.la_child_id || ' or ' || z.la_child_id as value
from staged_{list} s
join staged_identity i on i.child_no = s.child_no
join children.rows_child z on ltrim(z.la_child_id, '0') = i.la_child_id
where z.la_child_id <> i.la_child_id
and not exists (select from children.rows_child k where k.la_child_id = i.la_child_id)
