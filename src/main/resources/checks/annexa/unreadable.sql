/* code:     unreadable
   severity: query
   list:     every
   means:    A value cannot be read as the date, number or code that it should be, or is the error of a formula; it was left out.
   to_do:    Correct the value, or ask for its spelling to be added to the codes that are known.
*/
select row_no, column_name || ': ' || value as value from staged_unreadable where list = '{list}'
