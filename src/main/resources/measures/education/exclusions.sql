/* title:       Suspensions and exclusions
   question:    How many pupils are sent away from school?
   kind:        flow
   value:       count
   unit:        exclusions
   splits:      phase (school_phase), kind (exclusion_kind), age_band, sex, ethnicity
   pairs:       phase with kind
   polarity:    none
   disclosure:  la-counts
   source:      Suspensions and exclusions
   order:       478
   counting:    Suspensions and permanent exclusions that began in the period. A pupil sent away twice counts twice.
*/
select row_id, child_id, on_date, phase, kind, sex, ethnicity, born_on
from education.rows_exclusion
