/* title:       Children looked after for whom the distance from home is not known
   question:    How many children in care live far from home?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      placement, age_band
   polarity:    none
   disclosure:  la-counts
   source:      SSDA903
   order:       307
   counting:    Of the children looked after at the end of the day, those of whom the return bears no distance and does not give both
                postcodes, or gives one that is not among the postcodes sent. The return does not ask for them of unaccompanied asylum-seeking
                children (validation rules 164 and 392), and a council may withhold where a child placed for adoption lives. Such
                children count here, as in the statistics of children looked after in England ("not known or not recorded").
*/
select row_id, child_id, from_on, to_on, not_known as met, placement, born_on
from care.rows_distance
