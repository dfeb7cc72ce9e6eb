/* title:       Children at an initial child protection conference
   question:    For how many children was a first conference held?
   kind:        flow
   value:       count
   unit:        children
   rate:        10000 children aged 0-17
   splits:      age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  icpc
   source:      CIN census
   order:       255
   counting:    Each child's initial conference by the day it was held; a child with two in the period counts twice, as in table
                C4 of the children in need statistics. Meetings are counted in another measure.
*/
select row_id, child_id, on_date, enquiry_started_on, sex, ethnicity, born_on, expected_on
from protection.rows_conference
