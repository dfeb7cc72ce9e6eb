/* code:     8842Q
   severity: error
   list:     plan_review
   means:    The review has no date that can be read.
   to_do:    Record when the review was held.
*/
select row_no, null as value from staged_plan_review where held_on is null
