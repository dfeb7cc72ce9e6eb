/* code:     ad1-match-early
   severity: query
   list:     adoption
   means:    The child was matched with adopters before the decision on adoption.
   to_do:    Check both dates.
   value:    r.matched_on
   breaks:   adoption decided_on=2023-06-01 matched_on=2023-05-01
   passes:   adoption decided_on=2023-05-01 matched_on=2023-06-01
*/
where r.matched_on < r.decided_on
