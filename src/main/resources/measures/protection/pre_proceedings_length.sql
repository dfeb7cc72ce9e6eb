/* title:       How long pre-proceedings took, half took less
   question:    How long does a family wait to know?
   kind:        flow
   value:       median of (days)
   unit:        days
   polarity:    fewer
   disclosure:  la-counts
   source:      CIN census
   order:       284
   counting:    The median of the days from the beginning of pre-proceedings to the decision, for those decided in the period.
                The Public Law Outline expects 16 weeks at most.
*/
select row_id, child_id, decided_on as on_date, started_on, days, sex, born_on, expected_on
from protection.rows_pre_proceedings
where decided_on is not null
