/* code:     assessment-start
   severity: error
   list:     assessment
   means:    The assessment has no start date that can be read.
   to_do:    Record when the assessment started.
*/
select row_no, null as value from staged_assessment where started_on is null
