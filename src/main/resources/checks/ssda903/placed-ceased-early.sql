/* code:     placed-ceased-early
   severity: query
   list:     placed_for_adoption
   means:    Being placed for adoption ceased before it began.
   to_do:    Check both dates.
   value:    r.ceased_on
*/
where r.ceased_on < r.placed_on
