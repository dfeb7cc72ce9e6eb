/* code:     place-code
   severity: query
   list:     episode
   means:    The placement is no known code.
   to_do:    Record it with a code of the return.
   value:    r.placement
   breaks:   episode placement=U9
   passes:   episode placement=U4 | episode
*/
where r.placement not in ('A3', 'A4', 'A5', 'A6', 'H5', 'K1', 'K2', 'K3', 'P1', 'P2', 'P3', 'R1', 'R2', 'R3', 'R5', 'S1',
    'T0', 'T1', 'T2', 'T3', 'T4', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14')
