/* code:     8520
   severity: error
   list:     child
   means:    The date of birth is after the end of the census year.
   to_do:    Correct the date of birth; for an unborn child give the expected date instead.
*/
select c.row_no, c.born_on::text as value from staged_child c cross join staged_header h where c.born_on > h.to_on
