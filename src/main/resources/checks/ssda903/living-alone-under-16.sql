/* code:     living-alone-under-16
   severity: query
   list:     episode
   means:    The child is under 16 and in supported or independent living.
   to_do:    Check the placement and the date of birth.
   value:    r.placement
   breaks:   child born_on=2008-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 placement=H5
   passes:   child born_on=2006-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 placement=H5 | child
             born_on=2008-01-01 | episode started_on=2023-06-01 ended_on=2023-09-01 placement=U4
*/
where r.placement in ('H5', 'K3', 'P2') and r.started_on < c.born_on + interval '16 years'
