/* code:     missing-kind
   severity: error
   list:     absence
   means:    It is not said whether the child was missing (M) or away without authorisation (A).
   to_do:    Record M or A.
   value:    r.kind
   breaks:   absence kind=X
   passes:   absence kind=M
*/
where r.kind is null or r.kind not in ('M', 'A')
