/* title:       Referrals to children's social care
   question:    How many times did someone tell the council of a worry about a child?
   kind:        flow
   value:       count
   unit:        referrals
   rate:        10000 children aged 0-17
   splits:      source (referral_source), age_band, sex, ethnicity
   disclosure:  la-counts
   comparator:  referrals
   source:      CIN census
   order:       100
   counting:    Referrals by the day they were made; each referral of a child counts, as in table C1 of the children in need
                statistics.
*/
select row_id, child_id, on_date, source, need, sex, ethnicity, born_on, expected_on
from frontdoor.rows_referral
