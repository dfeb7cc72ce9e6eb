/* code:     8650
   severity: query
   list:     referral
   means:    The primary need is missing where the referral led to further action, or is no known code.
   to_do:    Record the need with a code of the census.
   value:    r.need
*/
where r.need not in ('N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9') or (r.need is null and not
    coalesce(r.no_further_action, false))
