/* code:     ended-before-begun
   severity: error
   list:     neet
   means:    "NEET to" is before "NEET from".
   to_do:    Correct one of the two dates.
   value:    r.ended_on
   breaks:   neet started_on="2023-12-04" ended_on="2023-09-18"
   passes:   neet started_on="2023-09-18" ended_on="2023-12-04"
*/
where r.ended_on < r.started_on
