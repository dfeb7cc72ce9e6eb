/* code:     8867
   severity: query
   list:     assessment
   means:    The episode is closed, and this assessment of it is not completed.
   to_do:    Record when the assessment was completed.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8867, which the census calls an error. Here a query, because it is not
             counted before it is completed
   breaks:   referral closed_on=2023-08-01 | assessment started_on=2023-05-02
   passes:   referral closed_on=2023-08-01 | assessment started_on=2023-05-02 authorised_on=2023-06-01 | referral | assessment
             started_on=2023-05-02
*/
where r.authorised_on is null and p.closed_on is not null
