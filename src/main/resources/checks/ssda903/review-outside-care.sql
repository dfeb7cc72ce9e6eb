/* code:     review-outside-care
   severity: query
   list:     care_review
   means:    The review was held on a day on which no episode of this return shows the child in care.
   to_do:    Check the day and the episodes.
   breaks:   episode started_on=2023-06-01 | care_review held_on=2023-05-02
   passes:   episode started_on=2023-06-01 | care_review held_on=2023-06-26
*/
select s.row_no, s.held_on as value
from staged_care_review s
where exists (select from staged_episode)
  and not exists (select from staged_episode e where e.child_no = s.child_no
                  and s.held_on >= e.started_on and s.held_on <= coalesce(e.ended_on, 'infinity'))
