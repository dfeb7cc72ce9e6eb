/* code:     ad1-status
   severity: query
   list:     adoption
   means:    The legal status of the adopters is no known code.
   to_do:    Record it with a code of the return.
   value:    r.adopters_status
   breaks:   adoption adopters_status=L9
   passes:   adoption adopters_status=L11 | adoption
*/
where r.adopters_status not in ('L0', 'L11', 'L12', 'L2', 'L3', 'L4')
