/* title:       Return interviews held within 72 hours
   question:    Are children asked soon enough?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex, ethnicity
   polarity:    more
   disclosure:  la-counts
   source:      Return interviews
   order:       446
   counting:    Of the interviews held in the period, those held within the hours that guidance gives from the child being
                found. Interviews that were declined are left out.
*/
select row_id, child_id, on_date, in_time as met, sex, ethnicity, born_on
from missing.rows_return_interview
where outcome = 'held'
