/* code:     assessment-start
   severity: error
   list:     assessment
   means:    The assessment has no start date that can be read.
   to_do:    Record when the assessment started.
*/
where r.started_on is null
