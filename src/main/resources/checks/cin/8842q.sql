/* code:     8842Q
   severity: error
   list:     plan_review
   means:    The review has no date that can be read.
   to_do:    Record when the review was held.
   source:   children in need census 2025-26, rule 8842Q, which the census calls a query. Here an error, because a review
             without a day can be neither counted nor told apart from another
   breaks:   protection_plan started_on=2023-05-02 | plan_review
   passes:   protection_plan started_on=2023-05-02 | plan_review held_on=2023-08-01
*/
where r.held_on is null
