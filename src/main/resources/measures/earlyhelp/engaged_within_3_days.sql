/* title:       Families spoken with within three days
   question:    How soon does someone speak with a family?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    more
   disclosure:  la-counts
   source:      Early help episodes
   order:       454
   counting:    Of the families who came to early help in the period, those with whom someone spoke within three working days.
                Families with whom nobody has spoken yet are among those not met.
*/
select row_id, child_id, on_date, engaged_in_time as met
from earlyhelp.rows_family
