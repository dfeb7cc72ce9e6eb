/* code:     completed-before-begun
   severity: error
   list:     early_help_assessment
   means:    "Assessment completed on" is before "Assessment begun on".
   to_do:    Correct one of the two dates.
   value:    r.completed_on
   breaks:   early_help_assessment started_on="2023-06-22" completed_on="2023-05-11"
   passes:   early_help_assessment started_on="2023-05-11" completed_on="2023-06-22"
*/
where r.completed_on < r.started_on
