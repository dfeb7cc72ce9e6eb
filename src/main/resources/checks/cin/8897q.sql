/* code:     8897Q
   severity: query
   list:     assessment
   means:    A completed assessment names no factors.
   to_do:    Record the factors, or 21 where there were none.
*/
select row_no, null as value from staged_assessment where authorised_on is not null and factors is null
