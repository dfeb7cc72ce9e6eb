/* code:     unreadable
   severity: query
   list:     every
   means:    A value cannot be read as the date, number, code or yes or no that it should be; it was left out.
   to_do:    Correct the value.
   breaks:   child born_on=soon | episode ended_on=31/02/2023 | care_review held_on=soon | unaccompanied until_on=soon | health
             sdq_score=high | leaver born_on=soon | adoption adopters=two | placed_for_adoption placed_on=soon |
             previous_permanence born_on=soon | absence from_on=soon | social_worker from_on=soon
   passes:   child born_on=01/05/2010 | episode ended_on=28/02/2023 | care_review held_on=01/06/2023 | unaccompanied
             until_on=01/06/2023 | health sdq_score=4 | leaver born_on=01/06/2004 | adoption adopters=2 | placed_for_adoption
             placed_on=01/06/2023 | previous_permanence born_on=01/06/2010 | absence from_on=01/06/2023 | social_worker
             from_on=01/06/2023
*/
select row_no, column_name || ': ' || value as value from staged_unreadable where list = '{list}'
