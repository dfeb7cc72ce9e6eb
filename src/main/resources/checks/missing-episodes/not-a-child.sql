/* code:     not-a-child
   severity: query
   list:     missing_episode
   means:    The child was eighteen or older on that day.
   to_do:    Look whether birthday and date are right.
   value:    r.born_on
   breaks:   missing_episode missing_from="2023-09-02 21:30" born_on=1999-05-17
   passes:   missing_episode missing_from="2023-09-02 21:30" born_on=2009-05-17
*/
where r.born_on <= r.missing_from - interval '18 years'
