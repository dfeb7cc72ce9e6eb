/* code:     provider-missing
   severity: query
   list:     episode
   means:    The child is placed with foster carers or in a children's home, and no provider is recorded.
   to_do:    Record who provides the placement.
   value:    r.placement
   breaks:   episode placement=U4
   passes:   episode placement=U4 placement_provider=PR1 | episode placement=P1
*/
where r.placement_provider is null and r.placement in ('K1', 'K2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
