/* code:     unreadable
   severity: query
   list:     every
   means:    A value cannot be read as the date, number, code or yes or no that it should be; it was left out.
   to_do:    Correct the value.
   breaks:   child born_on=soon | referral referred_on=2023-02-30 | assessment started_on=soon | in_need_plan started_on=soon |
             enquiry conference_not_required=perhaps | protection_plan previous_plans=many | plan_review held_on=soon |
             pre_proceedings started_on=soon | withdrawal referred_on=soon
   passes:   child born_on=2010-01-01 | referral referred_on=01/05/2023 | assessment started_on=2023-05-02 | in_need_plan
             started_on=2023-05-02 | enquiry conference_not_required=Y | protection_plan previous_plans=0 | plan_review
             held_on=2023-08-01 | pre_proceedings started_on=2023-05-02 | withdrawal referred_on=2023-05-02
*/
select row_no, column_name || ': ' || value as value from staged_unreadable where list = '{list}'
