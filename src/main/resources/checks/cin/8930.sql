/* code:     8930
   severity: query
   list:     protection_plan
   means:    The child protection plan ends outside the census year.
   to_do:    Check the end date.
*/
select p.row_no, p.ended_on::text as value from staged_protection_plan p cross join staged_header h
where p.ended_on < h.from_on or p.ended_on > h.to_on
