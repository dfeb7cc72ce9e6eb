/* code:     review-date
   severity: error
   list:     care_review
   means:    The date of the review is missing or cannot be read.
   to_do:    Record when the review was held.
*/
select row_no, null as value from staged_care_review where held_on is null
