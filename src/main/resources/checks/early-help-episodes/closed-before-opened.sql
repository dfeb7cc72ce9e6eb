/* code:     closed-before-opened
   severity: error
   list:     early_help_episode
   means:    "Closed on" is before "Opened on".
   to_do:    Correct one of the two dates.
   value:    r.closed_on
   breaks:   early_help_episode opened_on="2023-11-30" closed_on="2023-05-09"
   passes:   early_help_episode opened_on="2023-05-09" closed_on="2023-11-30"
*/
where r.closed_on < r.opened_on
