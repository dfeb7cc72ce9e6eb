/* code:     ended-before-issued
   severity: error
   list:     ehc_plan
   means:    "Plan ended on" is before "Plan issued on".
   to_do:    Correct one of the two dates.
   value:    r.ended_on
   breaks:   ehc_plan issued_on="2023-12-04" ended_on="2021-03-15"
   passes:   ehc_plan issued_on="2021-03-15" ended_on="2023-12-04"
*/
where r.ended_on < r.issued_on
