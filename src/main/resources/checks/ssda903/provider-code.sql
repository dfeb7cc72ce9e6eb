/* code:     provider-code
   severity: query
   list:     episode
   means:    The placement provider is no known code.
   to_do:    Record it with a code of the return.
   value:    r.placement_provider
   breaks:   episode placement_provider=PR9
   passes:   episode placement_provider=PR1 | episode
*/
where r.placement_provider not in ('PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5')
