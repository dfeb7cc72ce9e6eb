/* code:     missing-long
   severity: query
   list:     missing_episode
   means:    The child was missing for more than thirty days.
   to_do:    Look whether the day on which the child was found is right.
   value:    r.found_at
   breaks:   missing_episode missing_from="2023-09-02 21:30" found_at="2023-11-02 21:30"
   passes:   missing_episode missing_from="2023-09-02 21:30" found_at="2023-09-03 08:15"
*/
where r.found_at > r.missing_from + interval '30 days'
