/* code:     8525Q
   severity: query
   list:     child
   means:    The child has neither or both of a date of birth and an expected date of birth, so ages may be missing.
   to_do:    Record the one that is right.
*/
select row_no, coalesce(born_on, expected_on)::text as value from staged_child where (born_on is null) = (expected_on is null)
