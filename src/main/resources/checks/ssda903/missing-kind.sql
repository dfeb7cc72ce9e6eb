/* code:     missing-kind
   severity: error
   list:     absence
   means:    It is not said whether the child was missing (M) or away without authorisation (A).
   to_do:    Record M or A.
*/
select row_no, kind as value from staged_absence where kind is null or kind not in ('M', 'A')
