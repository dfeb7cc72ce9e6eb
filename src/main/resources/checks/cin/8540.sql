/* code:     8540
   severity: query
   list:     child
   means:    A disability is no known code, or nothing is said of disability for a child who was born and whose referral led to
             action.
   to_do:    Record disabilities with the codes of the census, or NONE.
   value:    array_to_string(r.disabilities, ' ')
   source:   children in need census 2025-26, rule 8540, which the census calls an error. Here a query, because the child is
             counted, without the code that is not known
   breaks:   child born_on=2010-01-01 | referral no_further_action=0
   passes:   child born_on=2010-01-01 disabilities=LD,MOB | child born_on=2011-01-01 | referral no_further_action=1
*/
where not r.disabilities <@ array['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT',
    'DDA'] or (r.disabilities is null and r.born_on is not null
    and exists (select from staged_referral e where e.parent_no = r.row_no and not coalesce(e.no_further_action, false)))
