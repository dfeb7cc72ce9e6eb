/* title:       Reviews to which the child's views were given
   question:    Are children heard about their own care?
   kind:        flow
   value:       share of (met)
   unit:        %
   places:      1
   splits:      age_band, sex
   polarity:    more
   disclosure:  la-counts
   source:      SSDA903
   order:       309
   counting:    Of the reviews in the period of children aged four or over, those to which the child spoke, or another told the
                child's views (codes PN1, PN2, PN3, PN5 and PN6).
*/
select row_id, child_id, on_date, views_given as met, sex, born_on
from care.rows_review
