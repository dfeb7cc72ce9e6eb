/* code:     placed-date
   severity: error
   list:     placed_for_adoption
   means:    The date of placing for adoption is missing or cannot be read.
   to_do:    Record the date.
   breaks:   placed_for_adoption ceased_on=2023-06-01
   passes:   placed_for_adoption placed_on=2023-06-01
*/
where r.placed_on is null
