/* code:     permanence-authority
   severity: query
   list:     previous_permanence
   means:    The child was adopted or had an order before, and the authority that arranged it is missing.
   to_do:    Record the authority.
   value:    r.kind
   breaks:   previous_permanence kind=P1
   passes:   previous_permanence kind=P1 authority=372 | previous_permanence kind=Z1
*/
where r.kind in ('P1', 'P2', 'P3', 'P4') and r.authority is null
