/* code:     leaver-touch
   severity: query
   list:     leaver
   means:    Whether the authority is in touch is missing or is no known code.
   to_do:    Record it with a code of the return.
   value:    r.in_touch
   breaks:   leaver in_touch=MAYBE
   passes:   leaver in_touch=YES
*/
where r.in_touch is null or r.in_touch not in ('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM')
