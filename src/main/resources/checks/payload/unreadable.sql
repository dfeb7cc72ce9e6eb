/* code:     unreadable
   severity: query
   list:     every
   means:    A value cannot be read as the date, number, code or yes or no that it should be; it was left out.
   to_do:    Correct the value.
*/
select row_no, column_name || ': ' || value as value from staged_unreadable where list = '{list}'
