/* code:     uasc-not-in-care
   severity: query
   list:     unaccompanied
   means:    The unaccompanied child has no episode in this return.
   to_do:    Record the episode, or take the child out of the list.
   breaks:   unaccompanied sex=M | child la_child_id=C7 | episode started_on=2023-06-01
   passes:   episode started_on=2023-06-01 | unaccompanied sex=M
*/
where exists (select from staged_episode) and not exists (select from staged_episode e where e.child_no = r.child_no)
