/* code:     sdq-score
   severity: query
   list:     health
   means:    The score of strengths and difficulties is over 40.
   to_do:    Check the score; it runs from 0 to 40.
   value:    r.sdq_score
   breaks:   health sdq_score=41
   passes:   health sdq_score=40 | health
*/
where r.sdq_score > 40
