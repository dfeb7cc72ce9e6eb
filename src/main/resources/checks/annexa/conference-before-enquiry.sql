/* code:     conference-before-enquiry
   severity: query
   list:     inspected_enquiry
   means:    The conference was held before the enquiry started.
   to_do:    Correct the date of the enquiry or of the conference.
   value:    r.conference_on
   breaks:   inspected_enquiry la_child_id=C1 started_on=2024-02-02 conference_on=2024-02-01
   passes:   inspected_enquiry la_child_id=C1 started_on=2024-02-01 conference_on=2024-02-02
*/
where r.conference_on < r.started_on
