/* code:     ad1-without-adoption
   severity: query
   list:     adoption
   means:    The list AD1 tells of the child, and no episode of this return ended in adoption (E11 or E12).
   to_do:    Check the reason for which care ended.
   value:    r.decided_on
   breaks:   episode started_on=2022-05-01 | adoption decided_on=2023-01-02
   passes:   episode started_on=2022-05-01 ended_on=2023-06-01 reason_ended=E11 | adoption decided_on=2023-01-02
*/
where exists (select from staged_episode) and not exists (select from staged_episode e where e.child_no = r.child_no and e.reason_ended in ('E11', 'E12'))
