/* code:     review-under-4
   severity: query
   list:     care_review
   means:    How the child took part does not fit the age at the review; PN0 is for a child under 4 and for no other.
   to_do:    Check the code and the date of birth.
   value:    r.participation
   breaks:   care_review born_on=2015-06-01 held_on=2023-06-01 participation=PN0
   passes:   care_review born_on=2021-06-01 held_on=2023-06-01 participation=PN0 | care_review born_on=2015-06-01
             held_on=2023-06-02 participation=PN1
*/
where (r.participation = 'PN0') <> (r.held_on < r.born_on + interval '4 years')
