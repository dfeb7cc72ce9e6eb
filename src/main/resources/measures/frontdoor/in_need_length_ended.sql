/* title:       How long episodes of need lasted, half lasted less
   question:    How long does social care help a child?
   kind:        flow
   value:       median of (days)
   unit:        days
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       180
   counting:    The median of the days from referral to closure of the episodes of need that ended in the period, those
                left out that an assessment found to be no need for social care (reasons RC8 and RC9). The
                Department for Education publishes bands of length rather than a median.
*/
select row_id, child_id, on_date, started_on, days, sex, born_on, expected_on
from frontdoor.rows_in_need_end
where coalesce(closure_reason, '') not in ('RC8', 'RC9')
