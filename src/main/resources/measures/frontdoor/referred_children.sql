/* title:       Children referred to social care
   question:    How many children was someone worried about?
   kind:        flow
   value:       count of (child_id)
   unit:        children
   rate:        10000 children aged 0-17
   splits:      referrals (times)
   polarity:    none
   disclosure:  la-counts
   comparator:  referred_children
   source:      CIN census
   order:       105
   counting:    Children with at least one referral in the period, each once, as in table C1 of the children in need
                statistics. The split by referrals says how many were referred once, twice or more often.
*/
select row_id, child_id, on_date
from frontdoor.rows_referral
