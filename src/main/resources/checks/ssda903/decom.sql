/* code:     decom
   severity: error
   list:     episode
   means:    The start date of the episode (DECOM) is missing or cannot be read.
   to_do:    Record when the episode started.
   breaks:   episode ended_on=2023-06-01
   passes:   episode started_on=2023-06-01
*/
where r.started_on is null
