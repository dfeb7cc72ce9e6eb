/* code:     review-before-year
   severity: query
   list:     care_review
   means:    The review was held before the year began.
   to_do:    Check the date; a review of an earlier year need not be told again.
   value:    r.held_on
   breaks:   care_review held_on=2023-03-31
   passes:   care_review held_on=2023-04-03
*/
where r.held_on < h.from_on
