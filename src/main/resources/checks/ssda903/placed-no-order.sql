/* code:     placed-no-order
   severity: query
   list:     episode
   means:    The child is placed for adoption under a placement order (A5 or A6), but the legal status is another.
   to_do:    Check the placement and the legal status.
   value:    concat_ws(' ', r.placement, r.legal_status)
   breaks:   episode placement=A5 legal_status=C2
   passes:   episode placement=A5 legal_status=E1 | episode placement=A3 legal_status=C2
*/
where r.placement in ('A5', 'A6') and r.legal_status not in ('D1', 'E1')
