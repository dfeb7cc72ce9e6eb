/* code:     placed-ceased-early
   severity: query
   list:     placed_for_adoption
   means:    Being placed for adoption ceased before it began.
   to_do:    Check both dates.
   value:    r.ceased_on
   breaks:   placed_for_adoption placed_on=2023-06-02 ceased_on=2023-06-01
   passes:   placed_for_adoption placed_on=2023-06-02 ceased_on=2023-08-01
*/
where r.ceased_on < r.placed_on
