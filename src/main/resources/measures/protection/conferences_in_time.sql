/* title:       Initial conferences held within 15 working days
   question:    Do the partners meet about a child in time?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   comparator:  icpc_in_time
   source:      CIN census
   order:       260
   counting:    Of each child's initial conference in the period, those held within 15 working days after the day the enquiry
                started, the starting day not counted. Working Together starts the clock at the strategy discussion, which no
                return gives; the Department for Education counts from the start of the enquiry too (table C4). A conference
                without a known enquiry is left out.
*/
select row_id, child_id, on_date, enquiry_started_on, working_days, in_time as met, sex, born_on, expected_on
from protection.rows_conference
