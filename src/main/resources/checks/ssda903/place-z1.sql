/* code:     place-z1
   severity: query
   list:     episode
   years:    -2025
   means:    The placements Z11 to Z14 are codes from the return of 2025-26 on.
   to_do:    Use Z1 for earlier years.
   value:    r.placement
   breaks:   episode placement=Z12
   passes:   episode placement=Z1
*/
where r.placement in ('Z11', 'Z12', 'Z13', 'Z14')
