/* code:     engaged-before-opened
   severity: error
   list:     early_help_episode
   means:    "Engaged on" is before "Opened on".
   to_do:    Correct one of the two dates.
   value:    r.engaged_on
   breaks:   early_help_episode opened_on="2023-05-11" engaged_on="2023-05-09"
   passes:   early_help_episode opened_on="2023-05-09" engaged_on="2023-05-11"
*/
where r.engaged_on < r.opened_on
