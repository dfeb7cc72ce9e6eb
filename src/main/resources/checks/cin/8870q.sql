/* code:     8870Q
   severity: query
   list:     enquiry
   means:    The day by which the initial conference should be held is a Saturday or Sunday.
   to_do:    Check the date; it is the fifteenth working day.
   value:    r.conference_target_on
   source:   children in need census 2025-26, rule 8870Q, which the census calls a query
   breaks:   enquiry conference_target_on=2023-05-06
   passes:   enquiry conference_target_on=2023-05-05 | enquiry
*/
where extract(isodow from r.conference_target_on) > 5
