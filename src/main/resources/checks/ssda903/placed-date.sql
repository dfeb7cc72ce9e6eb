/* code:     placed-date
   severity: error
   list:     placed_for_adoption
   means:    The date of placing for adoption is missing or cannot be read.
   to_do:    Record the date.
*/
where r.placed_on is null
