/* code:     rec-code
   severity: query
   list:     episode
   means:    The reason for ending (REC) is no known code.
   to_do:    Record it with a code of the return.
   value:    r.reason_ended
   breaks:   episode reason_ended=E99
   passes:   episode reason_ended=E4A | episode
*/
where r.reason_ended not in ('X1', 'E11', 'E12', 'E2', 'E3', 'E4A', 'E4B', 'E13', 'E41', 'E45', 'E46', 'E47', 'E48', 'E5',
    'E6', 'E7', 'E8', 'E9', 'E14', 'E15', 'E16', 'E17')
