/* code:     2884
   severity: query
   list:     enquiry
   means:    The conference is told both with the enquiry and with the episode; it was taken once.
   to_do:    Record it in one place.
   value:    r.conference_on
*/
where r.conference_on is not null and p.conference_on is not null
