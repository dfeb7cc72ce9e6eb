/* title:       Referrals that led to no further action
   question:    How many referrals needed nothing more from social care?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      source (referral_source), age_band, sex
   disclosure:  la-counts
   comparator:  no_further_action
   source:      CIN census
   order:       120
   counting:    Of the referrals in the period, those that the return marks as needing no further action, as in table C1 of the
                children in need statistics.
*/
select row_id, child_id, on_date, no_further_action as met, source, sex, born_on, expected_on
from frontdoor.rows_referral
