/* code:     missing-outside-care
   severity: query
   list:     absence
   means:    The child went missing on a day on which no episode of this return shows the child in care.
   to_do:    Check the day and the episodes.
   breaks:   episode started_on=2023-06-01 | absence kind=M from_on=2023-05-01
   passes:   episode started_on=2023-06-01 | absence kind=M from_on=2023-06-02
*/
select s.row_no, s.from_on as value
from staged_absence s
where exists (select from staged_episode)
  and not exists (select from staged_episode e where e.child_no = s.child_no
                  and s.from_on >= e.started_on and s.from_on <= coalesce(e.ended_on, 'infinity'))
