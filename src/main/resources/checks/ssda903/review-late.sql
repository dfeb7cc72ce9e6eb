/* code:     review-late
   severity: error
   list:     care_review
   means:    The review is after the end of the year.
   to_do:    Correct the date of the review.
   value:    r.held_on
*/
where r.held_on > h.to_on
