/* code:     8736
   severity: error
   list:     assessment
   means:    The assessment starts after the end of the census year.
   to_do:    Correct the start date.
*/
select a.row_no, a.started_on::text as value from staged_assessment a cross join staged_header h where a.started_on > h.to_on
