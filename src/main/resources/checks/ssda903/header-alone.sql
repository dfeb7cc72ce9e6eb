/* code:     header-alone
   severity: query
   list:     child
   means:    The child is in the header list only, with no episode, no adoption and nothing about leaving care.
   to_do:    Check whether an episode is missing.
   breaks:   child | child | episode started_on=2023-06-01
   passes:   child | episode started_on=2023-06-01 | child | leaver in_touch=YES
*/
select c.row_no, null as value from staged_child c
where exists (select from staged_episode)
  and not exists (select from staged_episode o where o.child_no = c.child_no)
  and not exists (select from staged_leaver o where o.child_no = c.child_no)
  and not exists (select from staged_adoption o where o.child_no = c.child_no)
