/* code:     place-ended
   severity: query
   list:     episode
   years:    2025-
   means:    Semi-independent living (H5) and independent living (P2) are placements of the return up to 2023-24 only.
   to_do:    Use the code of the year.
   value:    r.placement
   breaks:   episode placement=H5
   passes:   episode placement=K3
*/
where r.placement in ('H5', 'P2') and coalesce(r.ended_on, h.to_on) >= h.from_on
