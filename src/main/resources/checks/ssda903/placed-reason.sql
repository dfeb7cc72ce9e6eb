/* code:     placed-reason
   severity: query
   list:     placed_for_adoption
   means:    Being placed for adoption ceased, and the reason is missing or is no known code.
   to_do:    Record RD1, RD2, RD3 or RD4.
   value:    r.reason_ceased
   breaks:   placed_for_adoption placed_on=2023-06-02 ceased_on=2023-08-01 reason_ceased=XXX
   passes:   placed_for_adoption placed_on=2023-06-02 ceased_on=2023-08-01 reason_ceased=RD1 | placed_for_adoption
             placed_on=2023-06-03
*/
where r.ceased_on is not null and (r.reason_ceased is null or r.reason_ceased not in ('RD1', 'RD2', 'RD3', 'RD4'))
