/* code:     unreadable
   severity: query
   list:     every
   means:    A value cannot be read as the date, number or code that it should be, or is the error of a formula; it was left out.
   to_do:    Correct the value, or ask for its spelling to be added to the codes that are known.
   breaks:   inspected_contact born_on=soon | inspected_early_help born_on=soon | inspected_referral born_on=soon |
             inspected_assessment born_on=soon | inspected_enquiry born_on=soon | inspected_in_need born_on=soon |
             inspected_protection_plan born_on=soon | inspected_in_care born_on=soon | inspected_care_leaver
             born_on=soon | inspected_adoption born_on=soon | inspected_adopter enquired_on=soon
   passes:   inspected_contact born_on=2024-01-31 | inspected_early_help born_on=2024-01-31 | inspected_referral
             born_on=2024-01-31 | inspected_assessment born_on=2024-01-31 | inspected_enquiry born_on=2024-01-31 |
             inspected_in_need born_on=2024-01-31 | inspected_protection_plan born_on=2024-01-31 | inspected_in_care
             born_on=2024-01-31 | inspected_care_leaver born_on=2024-01-31 | inspected_adoption born_on=2024-01-31 |
             inspected_adopter enquired_on=2024-01-31
*/
select row_no, column_name || ': ' || value as value from staged_unreadable where list = '{list}'
