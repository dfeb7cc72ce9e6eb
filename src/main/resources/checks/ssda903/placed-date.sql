/* code:     placed-date
   severity: error
   list:     placed_for_adoption
   means:    The date of placing for adoption is missing or cannot be read.
   to_do:    Record the date.
*/
select row_no, null as value from staged_placed_for_adoption where placed_on is null
