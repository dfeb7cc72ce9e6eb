/* code:     permanence-code
   severity: query
   list:     previous_permanence
   means:    The kind of previous permanence is missing or is no known code.
   to_do:    Record P1, P2, P3, P4 or Z1.
   value:    r.kind
   breaks:   previous_permanence kind=X
   passes:   previous_permanence kind=Z1
*/
where r.kind is null or r.kind not in ('P1', 'P2', 'P3', 'P4', 'Z1')
