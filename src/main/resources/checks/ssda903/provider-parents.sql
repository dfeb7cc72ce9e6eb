/* code:     provider-parents
   severity: query
   list:     episode
   means:    The provider is the child's parents (PR0) and the placement is foster care or a home, or the child is placed with
             parents (P1) and the provider is another.
   to_do:    Check the placement and the provider.
   value:    concat_ws(' ', r.placement, r.placement_provider)
   breaks:   episode placement=U4 placement_provider=PR0
   passes:   episode placement=P1 placement_provider=PR0 | episode placement=U4 placement_provider=PR1
*/
where (r.placement_provider = 'PR0' and r.placement in ('K1', 'K2', 'K3', 'R1', 'R2', 'R5', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'))
    or (r.placement = 'P1' and r.placement_provider <> 'PR0')
