/* code:     8614
   severity: query
   list:     assessment
   means:    The assessment is not completed, and already names factors.
   to_do:    Record when it was completed, or take the factors out.
   value:    array_to_string(r.factors, ' ')
   source:   children in need census 2025-26, rule 8614, which the census calls an error. Here a query, because factors are
             counted only once the assessment is completed
   breaks:   assessment started_on=2023-05-02 factors=3B
   passes:   assessment started_on=2023-05-02 | assessment started_on=2023-05-03 authorised_on=2023-06-01 factors=3B
*/
where r.authorised_on is null and r.factors is not null
