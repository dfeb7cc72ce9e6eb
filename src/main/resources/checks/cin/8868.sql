/* code:     8868
   severity: query
   list:     enquiry
   means:    The episode is closed, and it is not said that this enquiry led to a conference or that none was required.
   to_do:    Record the one or the other.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8868, which the census calls an error. Here a query, because the enquiry is
             counted by its own start
   breaks:   referral closed_on=2023-08-01 | enquiry started_on=2023-05-02
   passes:   referral closed_on=2023-08-01 | enquiry started_on=2023-05-02 conference_not_required=1 | referral | enquiry
             started_on=2023-05-02
*/
where p.closed_on is not null and r.conference_on is null and not coalesce(r.conference_not_required, false)
