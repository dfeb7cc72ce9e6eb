/* code:     place-missing
   severity: query
   list:     episode
   means:    The placement is missing.
   to_do:    Record it with a code of the return.
   value:    r.started_on
   breaks:   episode started_on=2023-06-01
   passes:   episode started_on=2023-06-01 placement=U4 | episode started_on=2023-06-02 legal_status=V3
*/
where r.placement is null and r.started_on is not null and coalesce(r.legal_status, '') not in ('V3', 'V4')
