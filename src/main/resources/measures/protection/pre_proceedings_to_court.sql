/* title:       Pre-proceedings that went to court
   question:    How often does the last step before court not help?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   polarity:    none
   disclosure:  la-counts
   source:      CIN census
   order:       286
   counting:    Of the pre-proceedings decided in the period, those with an application to the court.
*/
select row_id, child_id, decided_on as on_date, started_on, to_court as met, sex, born_on, expected_on
from protection.rows_pre_proceedings
where decided_on is not null
