/* code:     birth-differs
   severity: query
   list:     child
   means:    Another list of the return gives the child another date of birth.
   to_do:    Check which date is right, and give it in every list.
   breaks:   child born_on=2010-01-01 | care_review born_on=2011-01-01
   passes:   child born_on=2010-01-01 | care_review born_on=2010-01-01
*/
select distinct c.row_no, c.born_on as value
from staged_child c
join (select child_no, born_on from staged_care_review union select child_no, born_on from staged_unaccompanied
      union select child_no, born_on from staged_health union select child_no, born_on from staged_leaver
      union select child_no, born_on from staged_adoption union select child_no, born_on from staged_placed_for_adoption
      union select child_no, born_on from staged_previous_permanence union select child_no, born_on from staged_absence
      union select child_no, born_on from staged_social_worker) o on o.child_no = c.child_no
where o.born_on <> c.born_on
