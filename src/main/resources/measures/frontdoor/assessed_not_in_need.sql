/* title:       Referrals assessed as not in need
   question:    How many referrals did an assessment find to need no social care?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      source (referral_source)
   polarity:    none
   disclosure:  la-counts
   follow_up:   3 months
   source:      CIN census
   order:       125
   counting:    Of the referrals made in the period, those whose episode was closed after assessment with no further action or passed to
                early help (reasons RC8 and RC9). Referrals that needed no further action at once, and those whose episode is
                still open, are among those not met. An assessment may take 45 working days, so the figure is told when returns
                cover three months after its period.
*/
select row_id, child_id, on_date, assessed_not_in_need as met, source
from frontdoor.rows_referral
