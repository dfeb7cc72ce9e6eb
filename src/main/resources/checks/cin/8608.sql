/* code:     8608
   severity: error
   list:     assessment
   means:    The assessment is completed before it starts.
   to_do:    Correct the start or the completion date.
   value:    r.authorised_on
   source:   children in need census 2025-26, rule 8608, which the census calls an error
   breaks:   assessment started_on=2023-05-02 authorised_on=2023-05-01
   passes:   assessment started_on=2023-05-02 authorised_on=2023-05-02
*/
where r.authorised_on < r.started_on
