/* code:     child-id
   severity: error
   list:     every
   means:    The row has no child id, so nothing can be done with it.
   to_do:    Give the child id.
   breaks:   child la_child_id="" | episode started_on=2023-06-01 | care_review held_on=2023-06-01 | unaccompanied sex=F |
             health sdq_score=4 | leaver in_touch=YES | adoption adopters=2 | placed_for_adoption placed_on=2023-06-01 |
             previous_permanence kind=Z1 | absence kind=M | social_worker worker=W1
   passes:   child | episode started_on=2023-06-01 | care_review held_on=2023-06-01 | unaccompanied sex=F | health sdq_score=4 |
             leaver in_touch=YES | adoption adopters=2 | placed_for_adoption placed_on=2023-06-01 | previous_permanence kind=Z1
             | absence kind=M | social_worker worker=W1
*/
where r.la_child_id is null
