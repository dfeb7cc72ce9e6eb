/* code:     8525Q
   severity: query
   list:     child
   means:    The child has neither or both of a date of birth and an expected date of birth, so ages may be missing.
   to_do:    Record the one that is right.
   value:    coalesce(r.born_on, r.expected_on)
*/
where (r.born_on is null) = (r.expected_on is null)
