/* code:     8615
   severity: query
   list:     enquiry
   means:    The conference is before the section 47 enquiry starts.
   to_do:    Check both dates.
*/
select row_no, conference_on::text as value from staged_enquiry where conference_on < started_on
