/* code:     assessment-authorised
   severity: query
   list:     inspected_assessment
   means:    The assessment was authorised before it started.
   to_do:    Correct the start or the authorisation.
   value:    r.authorised_on
   breaks:   inspected_assessment la_child_id=C1 started_on=2024-02-02 authorised_on=2024-02-01
   passes:   inspected_assessment la_child_id=C1 started_on=2024-02-01 authorised_on=2024-02-02
*/
where r.authorised_on < r.started_on
