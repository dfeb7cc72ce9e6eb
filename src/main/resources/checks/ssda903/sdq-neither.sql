/* code:     sdq-neither
   severity: query
   list:     health
   means:    The child was between 4 and 16 at the end of the year, and has neither a score of strengths and difficulties nor a
             reason for having none.
   to_do:    Record the score or the reason.
   breaks:   health born_on=2012-01-01
   passes:   health born_on=2012-01-01 sdq_score=4 | health born_on=2022-01-01 | health born_on=2006-06-01
*/
where r.sdq_score is null and r.sdq_reason is null and r.born_on <= h.to_on - interval '4 years' and r.born_on > h.to_on - interval '17 years'
