/* code:     8615
   severity: query
   list:     enquiry
   means:    The conference is before the section 47 enquiry starts.
   to_do:    Check both dates.
   value:    r.conference_on
*/
where r.conference_on < r.started_on
