/* code:     8740
   severity: query
   list:     enquiry
   means:    The section 47 enquiry has led to no conference yet, and its start is missing or not within the census year.
   to_do:    Record the conference, that none was required, or the start that is right.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8740, which the census calls an error. Here a query, because an enquiry that
             is open for longer than a year is to be seen, not lost; one without a start, or with one after the year, is refused
             by enquiry-start
   breaks:   enquiry started_on=2023-03-31
   passes:   enquiry started_on=2023-04-03 | enquiry started_on=2023-03-20 conference_on=2023-04-03
*/
where r.conference_on is null and not coalesce(r.conference_not_required, false)
    and (r.started_on is null or r.started_on < h.from_on or r.started_on > h.to_on)
