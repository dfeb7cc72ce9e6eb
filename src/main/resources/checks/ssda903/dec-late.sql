/* code:     dec-late
   severity: query
   list:     episode
   means:    The episode ends after the end of the year.
   to_do:    Check the end date.
*/
select e.row_no, e.ended_on::text as value from staged_episode e cross join staged_header h where e.ended_on > h.to_on
