/* code:     placement-distance
   severity: query
   list:     episode
   means:    The distance from home to the placement is 1,000 miles or more.
   to_do:    Check both postcodes, and that the distance is in miles.
   value:    r.placement_distance
   source:   looked-after return, rule 164
   breaks:   episode placement_distance=1000.0
   passes:   episode placement_distance=999.9 | episode
*/
where r.placement_distance >= 1000
