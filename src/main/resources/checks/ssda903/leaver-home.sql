/* code:     leaver-home
   severity: query
   list:     leaver
   means:    The accommodation of the young person is no known code.
   to_do:    Record it with a code of the return.
   value:    r.accommodation
   breaks:   leaver accommodation=Q1
   passes:   leaver accommodation=B1 | leaver accommodation=0 | leaver
*/
where r.accommodation !~ '^(0|[BCDEGHKRSTUVWXYZ][12])$'
