/* code:     review-date
   severity: error
   list:     care_review
   means:    The date of the review is missing or cannot be read.
   to_do:    Record when the review was held.
   breaks:   care_review participation=PN1
   passes:   care_review held_on=2023-06-01
*/
where r.held_on is null
