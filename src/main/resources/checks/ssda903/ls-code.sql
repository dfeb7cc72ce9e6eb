/* code:     ls-code
   severity: query
   list:     episode
   means:    The legal status is missing or is no known code.
   to_do:    Record it with a code of the return.
   value:    r.legal_status
   breaks:   episode legal_status=C9
   passes:   episode legal_status=C1
*/
where r.legal_status not in ('C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3') or r.legal_status
    is null
