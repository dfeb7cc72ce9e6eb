/* code:     dec-before-year
   severity: query
   list:     episode
   means:    The episode ended before the year began.
   to_do:    Check the end date; an episode of an earlier year need not be told again.
*/
select e.row_no, e.ended_on::text as value from staged_episode e cross join staged_header h where e.ended_on < h.from_on
