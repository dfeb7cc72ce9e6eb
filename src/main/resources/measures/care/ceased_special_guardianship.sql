/* title:       Children who left care by special guardianship
   question:    How many children come to live with a special guardian?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       324
   counting:    Of the periods of care that ended in the period and of which the reason is told, those that ended for the
                reasons E43, E44, E45, E46, E47, E48 of the return, as in the statistics of children looked after in England
                (reason episode ceased).
*/
select row_id, child_id, to_on as on_date, from_on as started_on, reason_ended in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') as met, sex, born_on
from care.rows_period
where to_on is not null
