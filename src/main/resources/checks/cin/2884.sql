/* code:     2884
   severity: query
   list:     enquiry
   means:    The same conference is told both with the enquiry and with the episode; it was taken once.
   to_do:    Record it in one place.
   value:    r.conference_on
   source:   children in need census 2025-26, rule 2884, which the census calls an error. Here a query, because the conference
             is counted once
   breaks:   referral conference_on=2023-06-01 | enquiry started_on=2023-05-15 conference_on=2023-06-01
   passes:   referral conference_on=2023-06-01 | enquiry started_on=2023-05-15
*/
where r.conference_on = p.conference_on
