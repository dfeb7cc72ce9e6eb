/* code:     parents-no-order
   severity: query
   list:     episode
   means:    The child is placed with parents (P1) without a care or placement order.
   to_do:    Check the placement and the legal status; a child accommodated by agreement who goes home ceases to be looked
             after.
   value:    r.legal_status
   breaks:   episode placement=P1 legal_status=V2
   passes:   episode placement=P1 legal_status=C2 | episode placement=U4 legal_status=V2
*/
where r.placement = 'P1' and r.legal_status in ('V2', 'V3', 'V4', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3')
