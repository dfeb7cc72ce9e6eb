/* title:       Enquiries within a year of an earlier one
   question:    How often must partners enquire about the same child again?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      CIN census
   order:       276
   counting:    Of the enquiries under section 47 that started in the period, those that started less than twelve months after
                the one before for the same child.
*/
select row_id, child_id, on_date, again as met, sex, born_on, expected_on
from protection.rows_enquiry
