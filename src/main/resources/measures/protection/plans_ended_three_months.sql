/* title:       Child protection plans that ended within three months
   question:    How many plans were perhaps not needed, or ended too soon?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       234
   counting:    Of the plans that ended in the period, those that had lasted for three months or less, the first band of the
                tables of the children in need statistics by duration.
*/
select row_id, child_id, on_date, started_on, lasted = '3m' as met, sex, born_on, expected_on
from protection.rows_plan_end
