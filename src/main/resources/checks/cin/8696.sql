/* code:     8696
   severity: query
   list:     assessment
   means:    The assessment is completed outside the census year.
   to_do:    Check the completion date.
*/
select a.row_no, a.authorised_on::text as value from staged_assessment a cross join staged_header h
where a.authorised_on < h.from_on or a.authorised_on > h.to_on
