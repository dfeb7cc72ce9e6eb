/* code:     8615
   severity: query
   list:     enquiry
   means:    The section 47 enquiry led to a conference, and its start is missing or after that conference.
   to_do:    Check both dates.
   value:    r.conference_on
   source:   children in need census 2025-26, rule 8615, which the census calls an error. Here a query, because the enquiry and
             the conference both took place; one without a start is refused by enquiry-start
   breaks:   enquiry started_on=2023-06-02 conference_on=2023-06-01
   passes:   enquiry started_on=2023-05-15 conference_on=2023-06-01 | enquiry started_on=2023-05-15
*/
where r.conference_on < r.started_on or (r.conference_on is not null and r.started_on is null)
