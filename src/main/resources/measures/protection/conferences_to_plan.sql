/* title:       Initial conferences that led to a plan
   question:    How often does a first conference decide on a plan?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       262
   counting:    Of each child's initial conference in the period, those on whose day a child protection plan of the child
                started.
*/
select row_id, child_id, on_date, enquiry_started_on, led_to_plan as met, sex, born_on, expected_on
from protection.rows_conference
