/* code:     2889
   severity: query
   list:     enquiry
   means:    The section 47 enquiry starts before the referral.
   to_do:    Check both dates.
   value:    r.started_on
   source:   children in need census 2025-26, rule 2889, which the census calls an error. Here a query, because the enquiry is
             counted by its own start
   breaks:   referral referred_on=2023-05-02 | enquiry started_on=2023-05-01
   passes:   referral referred_on=2023-05-02 | enquiry started_on=2023-05-02
*/
where r.started_on < p.referred_on
