/* code:     8540
   severity: query
   list:     child
   means:    A disability is no known code.
   to_do:    Record disabilities with the codes of the census.
   value:    array_to_string(r.disabilities, ' ')
*/
where not r.disabilities <@ array['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT',
    'DDA']
