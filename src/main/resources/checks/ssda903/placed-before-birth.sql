/* code:     placed-before-birth
   severity: query
   list:     placed_for_adoption
   means:    The child was placed for adoption before birth.
   to_do:    Check both dates.
   value:    r.placed_on
   breaks:   placed_for_adoption born_on=2023-06-02 placed_on=2023-06-01
   passes:   placed_for_adoption born_on=2023-06-01 placed_on=2023-06-02
*/
where r.placed_on < r.born_on
