/* code:     review-late
   severity: error
   list:     care_review
   means:    The review is after the end of the year.
   to_do:    Correct the date of the review.
*/
select v.row_no, v.held_on::text as value from staged_care_review v cross join staged_header h where v.held_on > h.to_on
