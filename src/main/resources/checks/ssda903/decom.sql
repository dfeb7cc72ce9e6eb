/* code:     decom
   severity: error
   list:     episode
   means:    The start date of the episode (DECOM) is missing or cannot be read.
   to_do:    Record when the episode started.
*/
where r.started_on is null
