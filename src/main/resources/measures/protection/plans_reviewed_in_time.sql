/* title:       Child protection plans reviewed in time
   question:    Do the partners come back to a plan when they should?
   kind:        stock
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   comparator:  cpp_reviewed
   source:      CIN census
   order:       206
   counting:    Of the plans that had been open for at least three months at the end of the day, those of which no review was
                late in the twelve months up to it: the first within three months of the start, each later one within six
                months of the one before, as in table D6 of the children in need statistics. Reviews that no return tells of
                cannot be seen.
*/
select row_id, child_id, from_on, to_on, started_on, in_time as met, sex, born_on, expected_on
from protection.rows_plan_reviewed
