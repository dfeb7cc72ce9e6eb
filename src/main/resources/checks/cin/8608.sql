/* code:     8608
   severity: error
   list:     assessment
   means:    The assessment is completed before it starts.
   to_do:    Correct the start or the completion date.
   value:    r.authorised_on
*/
where r.authorised_on < r.started_on
