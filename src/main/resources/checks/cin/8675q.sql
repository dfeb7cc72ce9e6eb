/* code:     8675Q
   severity: query
   list:     enquiry
   means:    The section 47 enquiry started more than 15 working days before the end of the census year, and it is not said that
             a conference was held or not needed.
   to_do:    Record the conference, or that none was required.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8675Q, which the census calls a query
   breaks:   enquiry started_on=2024-02-01
   passes:   enquiry started_on=2024-03-20 | enquiry started_on=2023-06-01 conference_not_required=1 | enquiry
             started_on=2023-06-01 conference_on=2023-06-15
*/
where r.conference_on is null and not coalesce(r.conference_not_required, false) and r.started_on < (select min(d.day)
    from guidance.rows_working_day d join staged_header s on d.day between s.to_on - 60 and s.to_on
    where d.number = (select n.number - 15 from guidance.rows_working_day n join staged_header s on s.to_on = n.day))
