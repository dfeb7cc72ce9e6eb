/* code:     ended-before-begun
   severity: error
   list:     home_education
   means:    "Home education ended on" is before "Home education began on".
   to_do:    Correct one of the two dates.
   value:    r.ended_on
   breaks:   home_education started_on="2023-12-04" ended_on="2023-09-04"
   passes:   home_education started_on="2023-09-04" ended_on="2023-12-04"
*/
where r.ended_on < r.started_on
