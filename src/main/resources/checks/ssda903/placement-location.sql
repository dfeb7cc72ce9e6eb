/* code:     placement-location
   severity: query
   list:     episode
   means:    The location of the placement is neither IN nor OUT.
   to_do:    Record whether it is inside or outside the council's boundary.
   value:    r.placement_location
   breaks:   episode placement_location=NEAR
   passes:   episode placement_location=OUT | episode
*/
where r.placement_location not in ('IN', 'OUT')
