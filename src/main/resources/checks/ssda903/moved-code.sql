/* code:     moved-code
   severity: query
   list:     episode
   means:    The reason for the change of placement is no known code.
   to_do:    Record it with a code of the return.
   value:    r.reason_moved
   breaks:   episode reason_moved=MOVED
   passes:   episode reason_moved=CARPL | episode
*/
where r.reason_moved not in ('CARPL', 'CLOSE', 'ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'PLACE', 'CUSTOD', 'OTHER')
