/* title:       Interviews that were held where one was offered
   question:    Do children want to talk when they come back?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      Return interviews
   order:       448
   counting:    Of the interviews offered to children found in the period, those that were held rather than declined. Counted
                by the day on which the child was found.
*/
select row_id, child_id, found_on as on_date, outcome = 'held' as met, sex, born_on
from missing.rows_return_interview
where outcome <> 'not offered'
