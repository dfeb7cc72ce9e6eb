/* code:     review-late
   severity: error
   list:     care_review
   means:    The review is after the end of the year.
   to_do:    Correct the date of the review.
   value:    r.held_on
   breaks:   care_review held_on=2024-04-02
   passes:   care_review held_on=2024-03-29
*/
where r.held_on > h.to_on
