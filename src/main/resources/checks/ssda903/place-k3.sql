/* code:     place-k3
   severity: query
   list:     episode
   years:    -2024
   means:    The placement K3 is a code from the return of 2024-25 on.
   to_do:    Use the code of the year.
   value:    r.placement
   breaks:   episode placement=K3
   passes:   episode placement=K2
*/
where r.placement = 'K3'
