/* code:     enquiry-start
   severity: error
   list:     enquiry
   means:    The section 47 enquiry has no start date that can be read, or starts after the census year.
   to_do:    Record when the enquiry started.
   value:    r.started_on
   breaks:   enquiry conference_not_required=1
   passes:   enquiry started_on=2023-05-02
*/
where r.started_on is null or r.started_on > h.to_on
