/* code:     8670Q
   severity: query
   list:     assessment
   means:    The assessment started more than 45 working days before the end of the census year, and is not completed.
   to_do:    Record when it was completed, or complete it.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8670Q, which the census calls a query
   breaks:   assessment started_on=2023-12-01
   passes:   assessment started_on=2024-03-01 | assessment started_on=2023-06-01 authorised_on=2023-07-03
*/
where r.authorised_on is null and r.started_on < (select min(d.day) from guidance.rows_working_day d join staged_header s
    on d.day between s.to_on - 90 and s.to_on where d.number = (select n.number - 45 from guidance.rows_working_day n
        join staged_header s on s.to_on = n.day))
