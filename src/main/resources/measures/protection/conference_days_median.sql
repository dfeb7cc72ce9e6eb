/* title:       How soon initial conferences were held, half were sooner
   question:    How long do the partners take to meet about a child?
   kind:        flow
   value:       median of (working_days)
   unit:        working days
   polarity:    fewer
   disclosure:  la-counts
   comparator:  conference_days
   source:      CIN census
   order:       264
   counting:    The median of the working days from the start of the enquiry to each child's initial conference held in the
                period, as in table C4 of the children in need statistics. A conference without a known enquiry is left out.
*/
select row_id, child_id, on_date, enquiry_started_on, working_days, sex, born_on, expected_on
from protection.rows_conference
