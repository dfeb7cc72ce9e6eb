/* code:     leaver-activity
   severity: query
   list:     leaver
   means:    The activity of the young person is no known code.
   to_do:    Record it with a code of the return.
   value:    r.activity
   breaks:   leaver activity=F9
   passes:   leaver activity=F1 | leaver
*/
where r.activity not in ('0', 'F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5', 'G4', 'G5', 'G6')
