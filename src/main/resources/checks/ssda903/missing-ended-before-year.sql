/* code:     missing-ended-before-year
   severity: query
   list:     absence
   means:    The child was back before the year began.
   to_do:    Check the dates; such a time is not told again.
   value:    r.to_on
   breaks:   absence from_on=2023-03-01 to_on=2023-03-04
   passes:   absence from_on=2023-03-30 to_on=2023-04-03
*/
where r.to_on < h.from_on
