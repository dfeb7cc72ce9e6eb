/* code:     placed-ceased-early
   severity: query
   list:     placed_for_adoption
   means:    Being placed for adoption ceased before it began.
   to_do:    Check both dates.
*/
select row_no, ceased_on::text as value from staged_placed_for_adoption where ceased_on < placed_on
