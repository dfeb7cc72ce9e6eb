/* code:     not-a-child
   severity: query
   list:     early_help_episode
   means:    The child was eighteen or older on that day.
   to_do:    Look whether birthday and date are right.
   value:    r.born_on
   breaks:   early_help_episode opened_on=2023-09-02 born_on=1999-05-17
   passes:   early_help_episode opened_on=2023-09-02 born_on=2009-05-17
*/
where r.born_on <= r.opened_on - interval '18 years'
