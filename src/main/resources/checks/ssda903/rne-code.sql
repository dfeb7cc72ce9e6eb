/* code:     rne-code
   severity: query
   list:     episode
   means:    The reason for the episode (RNE) is missing or is no known code.
   to_do:    Record it with a code of the return.
*/
select row_no, reason_started as value from staged_episode
where reason_started not in ('S', 'L', 'P', 'T', 'B', 'U') or reason_started is null
