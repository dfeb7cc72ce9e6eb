/* code:     8540
   severity: query
   list:     child
   means:    A disability is no known code.
   to_do:    Record disabilities with the codes of the census.
*/
select row_no, array_to_string(disabilities, ' ') as value from staged_child
where not disabilities <@ array['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA']
