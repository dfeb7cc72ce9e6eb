/* title:       Enquiries into likely significant harm started
   question:    How often did partners enquire whether a child was being harmed?
   kind:        flow
   value:       count
   unit:        enquiries
   rate:        10000 children aged 0-17
   splits:      age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  enquiries
   source:      CIN census
   order:       270
   counting:    Enquiries under section 47 of the Children Act 1989 by the day they started, one a child, as in table C4 of the
                children in need statistics.
*/
select row_id, child_id, on_date, conference_on, sex, ethnicity, born_on, expected_on
from protection.rows_enquiry
