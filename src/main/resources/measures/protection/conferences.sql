/* title:       Initial child protection conferences held
   question:    How many first conferences did the partners hold?
   kind:        flow
   value:       count of (meeting)
   unit:        conferences
   disclosure:  la-counts
   source:      CIN census
   order:       250
   counting:    Meetings, not children: brothers and sisters may share one. Returns do not say who sat in one meeting, so children
                whose referral day, referral source, enquiry and conference day are all the same are taken as one meeting.
*/
select row_id, child_id, on_date, enquiry_started_on, meeting
from protection.rows_conference
