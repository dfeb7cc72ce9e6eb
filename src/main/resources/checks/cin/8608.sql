/* code:     8608
   severity: error
   list:     assessment
   means:    The assessment is completed before it starts.
   to_do:    Correct the start or the completion date.
*/
select row_no, authorised_on::text as value from staged_assessment where authorised_on < started_on
