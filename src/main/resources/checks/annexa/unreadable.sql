/* code:     unreadable
   severity: query
   list:     every
   means:    A value cannot be read as the date, number or code that it should be, or is the error of a formula; it was left out.
   to_do:    Correct the value, or ask for its spelling to be added to the codes that are known.
   breaks:   contact born_on=soon | early_help born_on=soon | referral born_on=soon | assessment born_on=soon | enquiry
             born_on=soon | in_need born_on=soon | protection_plan born_on=soon | in_care born_on=soon | care_leaver
             born_on=soon | adoption born_on=soon | adopter enquired_on=soon
   passes:   contact born_on=2024-01-31 | early_help born_on=2024-01-31 | referral born_on=2024-01-31 | assessment
             born_on=2024-01-31 | enquiry born_on=2024-01-31 | in_need born_on=2024-01-31 | protection_plan
             born_on=2024-01-31 | in_care born_on=2024-01-31 | care_leaver born_on=2024-01-31 | adoption
             born_on=2024-01-31 | adopter enquired_on=2024-01-31
*/
select row_no, column_name || ': ' || value as value from staged_unreadable where list = '{list}'
