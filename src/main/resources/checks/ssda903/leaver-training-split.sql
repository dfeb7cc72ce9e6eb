/* code:     leaver-training-split
   severity: query
   list:     leaver
   years:    2022-
   means:    Training or employment (F3, P3) is told apart into apprenticeship (F4, P4) and other (F5, P5).
   to_do:    Use the code of the year.
   value:    r.activity
   breaks:   leaver activity=F3
   passes:   leaver activity=F5
*/
where r.activity in ('F3', 'P3')
