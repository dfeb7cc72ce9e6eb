/* code:     worker-reason
   severity: query
   list:     social_worker
   means:    The reason for the change of worker is no known code.
   to_do:    Record it with a code of the return.
   value:    r.reason
   breaks:   social_worker reason=SWLAZY
   passes:   social_worker reason=LEFTRL | social_worker worker=W1
*/
where r.reason not in ('MANAGE', 'FCONTA', 'LEFTRL', 'ORGRST', 'TSPROC', 'ABSENC', 'CHCHAN', 'PCCHAN', 'SWDIED', 'OTHERS')
