/* code:     sdq-reason
   severity: query
   list:     health
   means:    The reason for no score of strengths and difficulties is no known code.
   to_do:    Record SDQ1 to SDQ5.
   value:    r.sdq_reason
   breaks:   health sdq_reason=SDQ9
   passes:   health sdq_reason=SDQ1 | health
*/
where r.sdq_reason not in ('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5')
