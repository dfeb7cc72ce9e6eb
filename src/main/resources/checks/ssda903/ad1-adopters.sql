/* code:     ad1-adopters
   severity: query
   list:     adoption
   means:    The number of adopters does not fit their sex.
   to_do:    Record one adopter with M1 or F1, two with MM, FF or MF.
   value:    concat_ws(' ', r.adopters, r.adopters_sex)
   breaks:   adoption adopters=1 adopters_sex=MF
   passes:   adoption adopters=2 adopters_sex=MF | adoption adopters=1 adopters_sex=F1
*/
where r.adopters not in (1, 2) or (r.adopters = 1 and r.adopters_sex not in ('M1', 'F1')) or (r.adopters = 2 and r.adopters_sex not in ('MM', 'FF', 'MF'))
