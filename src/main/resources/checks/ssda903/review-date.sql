/* code:     review-date
   severity: error
   list:     care_review
   means:    The date of the review is missing or cannot be read.
   to_do:    Record when the review was held.
*/
where r.held_on is null
