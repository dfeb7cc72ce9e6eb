/* code:     adopted-not-placed
   severity: query
   list:     episode
   means:    The child was adopted (E11 or E12) from a placement that is not for adoption.
   to_do:    Check the placement and the reason for ending.
   value:    r.placement
   breaks:   episode reason_ended=E12 placement=U4
   passes:   episode reason_ended=E12 placement=A5 | episode placement=U4
*/
where r.reason_ended in ('E11', 'E12') and r.placement not in ('A3', 'A4', 'A5', 'A6')
