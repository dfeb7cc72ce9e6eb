/* title:       Families who came back to early help within a year
   question:    How often must a family come again?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    fewer
   disclosure:  la-counts
   source:      Early help episodes
   order:       456
   counting:    Of the families who came to early help in the period, those who had been there within the twelve months before,
                as the early help service tells it.
*/
select row_id, child_id, on_date, re_referral as met
from earlyhelp.rows_family
