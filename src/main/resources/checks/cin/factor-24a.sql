/* code:     factor-24A
   severity: query
   list:     assessment
   years:    -2021
   means:    Child criminal exploitation (24A) is a factor from the census of 2021-22 on.
   to_do:    Use the codes of the year.
   breaks:   assessment factors=24A
   passes:   assessment factors=13A
*/
where '24A' = any (r.factors)
