/* title:       Schools judged good or outstanding
   question:    How many schools do inspectors find good?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      phase (school_phase)
   polarity:    more
   disclosure:  none
   source:      Schools and inspection judgements
   order:       481
   counting:    Of the schools open at the end of the day that inspectors have judged, those whose latest judgement is good or
                outstanding.
*/
select row_id, from_on, to_on, judgement in ('1', '2') as met, phase
from education.rows_school
where judgement <> 'none'
