/* code:     sdq-both
   severity: query
   list:     health
   means:    There is a score of strengths and difficulties and a reason for having none.
   to_do:    Take out the one that is wrong.
   value:    r.sdq_reason
   breaks:   health sdq_score=4 sdq_reason=SDQ1
   passes:   health sdq_score=4 | health sdq_reason=SDQ1
*/
where r.sdq_score is not null and r.sdq_reason is not null
