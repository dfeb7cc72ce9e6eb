/* code:     8569Q
   severity: query
   list:     referral
   means:    The referral led to no further action, and was made more than one working day before the census year began.
   to_do:    Check the mark of no further action; such a referral belongs to the year in which it was made.
   value:    r.referred_on
   source:   children in need census 2025-26, rule 8569Q, which the census calls a query
   breaks:   referral referred_on=2023-03-30 no_further_action=1
   passes:   referral referred_on=2023-03-31 no_further_action=1 | referral referred_on=2023-02-01 no_further_action=0
*/
where r.no_further_action and r.referred_on < (select min(d.day) from guidance.rows_working_day d
    where d.day > (select s.from_on - 15 from staged_header s) and d.number = (select n.number from guidance.rows_working_day n
        join staged_header s on n.day = s.from_on - 1))
