/* title:       Interviews held by someone independent
   question:    Can a child say what happened to someone who is not part of it?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      Return interviews
   order:       449
   counting:    Of the interviews held with children found in the period of which the return says it, those held by someone
                independent. Counted by the day on which the child was found.
*/
select row_id, child_id, found_on as on_date, independent as met, sex, born_on
from missing.rows_return_interview
where outcome = 'held'
