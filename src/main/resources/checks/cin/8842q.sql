/* code:     8842Q
   severity: error
   list:     plan_review
   means:    The review has no date that can be read.
   to_do:    Record when the review was held.
*/
where r.held_on is null
