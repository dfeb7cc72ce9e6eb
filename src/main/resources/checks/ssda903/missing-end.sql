/* code:     missing-end
   severity: error
   list:     absence
   means:    The child came back before going missing.
   to_do:    Correct the dates.
*/
select row_no, to_on::text as value from staged_absence where to_on < from_on
