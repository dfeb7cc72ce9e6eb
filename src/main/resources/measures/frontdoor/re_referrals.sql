/* title:       Referrals within a year of an earlier one
   question:    How often must someone tell us of the same child again?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      source (referral_source), age_band, sex
   polarity:    fewer
   disclosure:  la-counts
   comparator:  re_referrals
   source:      CIN census
   order:       110
   counting:    Of the referrals in the period, those made less than twelve months after the one before for the same child, as in
                table C1 of the children in need statistics. An earlier referral that no return tells of cannot be seen.
*/
select row_id, child_id, on_date, re_referral as met, source, sex, born_on, expected_on
from frontdoor.rows_referral
