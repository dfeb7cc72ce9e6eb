/* title:       Enquiries that led to an initial conference
   question:    How often does an enquiry find that partners must meet?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   follow_up:   1 month
   source:      CIN census
   order:       274
   counting:    Of the enquiries under section 47 that started in the period, those with an initial child protection
                conference. An enquiry of which the return says neither that a conference was held nor that none was needed is
                left out. A conference is held within 15 working days of the strategy discussion, so the figure is told when
                returns cover a month after its period.
*/
select row_id, child_id, on_date, conference_on, led_to_conference as met, sex, born_on, expected_on
from protection.rows_enquiry
