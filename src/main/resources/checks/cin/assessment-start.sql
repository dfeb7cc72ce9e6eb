/* code:     assessment-start
   severity: error
   list:     assessment
   means:    The assessment has no start date that can be read, or starts after the census year.
   to_do:    Record when the assessment started.
   value:    r.started_on
   breaks:   assessment started_on=2024-04-02
   passes:   assessment started_on=2023-05-02
*/
where r.started_on is null or r.started_on > h.to_on
