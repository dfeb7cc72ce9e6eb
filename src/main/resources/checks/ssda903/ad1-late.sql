/* code:     ad1-late
   severity: query
   list:     adoption
   means:    The decision on adoption or the match is after the end of the year.
   to_do:    Check both dates.
   value:    greatest(r.decided_on, r.matched_on)
   breaks:   adoption decided_on=2024-04-02
   passes:   adoption decided_on=2023-06-01 matched_on=2023-09-01
*/
where greatest(r.decided_on, r.matched_on) > h.to_on
