/* title:       Children about whom an enquiry was made
   question:    How many children did partners enquire about, each counted once?
   kind:        flow
   value:       count of (child_id)
   unit:        children
   rate:        10000 children aged 0-17
   splits:      enquiries (times)
   polarity:    none
   disclosure:  la-counts
   comparator:  enquiries_children
   source:      CIN census
   order:       272
   counting:    Children with an enquiry under section 47 that started in the period, each once, as in table C4 of the children
                in need statistics. The split by enquiries says how many had one, two or more.
*/
select row_id, child_id, on_date
from protection.rows_enquiry
