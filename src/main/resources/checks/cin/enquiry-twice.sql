/* code:     enquiry-twice
   severity: error
   list:     enquiry
   means:    The episode has two section 47 enquiries that start on the same day; the first was taken.
   to_do:    Remove the second.
   breaks:   referral | enquiry started_on=2023-05-02 | enquiry started_on=2023-05-02
   passes:   referral | enquiry started_on=2023-05-02 | enquiry started_on=2023-08-01
*/
select row_no, started_on::text as value
from (select s.row_no, s.started_on, row_number() over (partition by s.child_no, s.parent_no, s.started_on order by s.row_no) as nth
      from staged_enquiry s where s.started_on is not null) twice
where nth > 1
