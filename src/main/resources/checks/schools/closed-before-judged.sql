/* code:     closed-before-judged
   severity: error
   list:     school
   means:    "School closed on" is before "Judged on".
   to_do:    Correct one of the two dates.
   value:    r.closed_on
   breaks:   school judged_on="2023-12-31" closed_on="2023-05-24"
   passes:   school judged_on="2023-05-24" closed_on="2023-12-31"
*/
where r.closed_on < r.judged_on
