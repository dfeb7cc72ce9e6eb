/* title:       Episodes of need that began
   question:    How many children came to be helped?
   kind:        flow
   value:       count
   unit:        episodes
   rate:        10000 children aged 0-17
   splits:      need, age_band, sex
   polarity:    none
   disclosure:  la-counts
   comparator:  cin_started
   source:      CIN census
   order:       176
   counting:    Referrals in the period that did not end with no further action and were not found by an assessment to need no
                social care (closed for reasons RC8 and RC9), as in table B1 of the children in need statistics. An episode that
                is still open counts until it is found so, and the latest months change.
*/
select row_id, child_id, on_date, need, sex, born_on, expected_on
from frontdoor.rows_referral
where not no_further_action and not coalesce(assessed_not_in_need, false)
