/* code:     missing-end
   severity: error
   list:     absence
   means:    The child came back before going missing.
   to_do:    Correct the dates.
   value:    r.to_on
   breaks:   absence from_on=2023-06-02 to_on=2023-06-01
   passes:   absence from_on=2023-06-01 to_on=2023-06-02
*/
where r.to_on < r.from_on
