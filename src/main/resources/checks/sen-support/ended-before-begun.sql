/* code:     ended-before-begun
   severity: error
   list:     sen_support
   means:    "SEN support ended on" is before "SEN support began on".
   to_do:    Correct one of the two dates.
   value:    r.ended_on
   breaks:   sen_support started_on="2023-12-04" ended_on="2022-09-05"
   passes:   sen_support started_on="2022-09-05" ended_on="2023-12-04"
*/
where r.ended_on < r.started_on
