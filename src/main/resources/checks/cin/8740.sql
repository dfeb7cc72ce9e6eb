/* code:     8740
   severity: error
   list:     enquiry
   means:    The section 47 enquiry has no start date that can be read, or starts after the census year.
   to_do:    Record when the enquiry started.
*/
select q.row_no, q.started_on::text as value from staged_enquiry q cross join staged_header h
where q.started_on is null or q.started_on > h.to_on
