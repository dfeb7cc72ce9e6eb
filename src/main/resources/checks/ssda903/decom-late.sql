/* code:     decom-late
   severity: error
   list:     episode
   means:    The episode starts after the end of the year.
   to_do:    Correct the start date.
*/
select e.row_no, e.started_on::text as value from staged_episode e cross join staged_header h where e.started_on > h.to_on
