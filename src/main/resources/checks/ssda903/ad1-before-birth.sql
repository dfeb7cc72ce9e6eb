/* code:     ad1-before-birth
   severity: query
   list:     adoption
   means:    The decision on adoption is before the child was born.
   to_do:    Check both dates.
   value:    r.decided_on
   breaks:   adoption born_on=2023-06-02 decided_on=2023-06-01
   passes:   adoption born_on=2021-06-02 decided_on=2023-06-01
*/
where r.decided_on < r.born_on
