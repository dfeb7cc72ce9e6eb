/* code:     cin-code
   severity: query
   list:     episode
   means:    The category of need is missing or is no known code.
   to_do:    Record it with a code of the return.
   value:    r.need
   breaks:   episode need=N9
   passes:   episode need=N1
*/
where r.need not in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8') or r.need is null
