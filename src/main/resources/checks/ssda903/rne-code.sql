/* code:     rne-code
   severity: query
   list:     episode
   means:    The reason for the episode (RNE) is missing or is no known code.
   to_do:    Record it with a code of the return.
   value:    r.reason_started
   breaks:   episode reason_started=Q
   passes:   episode reason_started=S
*/
where r.reason_started not in ('S', 'L', 'P', 'T', 'B', 'U') or r.reason_started is null
