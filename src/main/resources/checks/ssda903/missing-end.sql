/* code:     missing-end
   severity: error
   list:     absence
   means:    The child came back before going missing.
   to_do:    Correct the dates.
   value:    r.to_on
*/
where r.to_on < r.from_on
