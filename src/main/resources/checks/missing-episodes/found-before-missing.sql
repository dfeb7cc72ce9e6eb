/* code:     found-before-missing
   severity: error
   list:     missing_episode
   means:    "Found at" is before "Missing from".
   to_do:    Correct one of the two dates.
   value:    r.found_at
   breaks:   missing_episode missing_from="2023-09-03 08:15" found_at="2023-09-02 21:30"
   passes:   missing_episode missing_from="2023-09-02 21:30" found_at="2023-09-03 08:15"
*/
where r.found_at < r.missing_from
