/* title:       Children who came back into care within a year
   question:    How often does going home not last?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   source:      SSDA903
   order:       312
   counting:    Of the periods of care that started in the period, those that started less than twelve months after the child
                had last left care.
*/
select row_id, child_id, from_on as on_date, to_on as ended_on, again as met, sex, born_on
from care.rows_period
