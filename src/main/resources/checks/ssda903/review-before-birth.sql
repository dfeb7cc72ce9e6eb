/* code:     review-before-birth
   severity: query
   list:     care_review
   means:    The review was held before the child was born.
   to_do:    Check both dates.
   value:    r.held_on
   breaks:   care_review born_on=2023-06-02 held_on=2023-06-01
   passes:   care_review born_on=2010-06-02 held_on=2023-06-01
*/
where r.held_on < r.born_on
