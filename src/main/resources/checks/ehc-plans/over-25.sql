/* code:     over-25
   severity: query
   list:     ehc_plan
   means:    The young person was twenty-five or older on the last day that the return speaks of, and the plan has not ended.
   to_do:    Fill in the day on which the plan ended.
   value:    r.born_on
   breaks:   ehc_plan issued_on=2021-03-15 born_on=1995-05-17
   passes:   ehc_plan issued_on=2021-03-15 born_on=2009-05-17
*/
where r.ended_on is null and r.born_on <= h.to_on - interval '25 years'
