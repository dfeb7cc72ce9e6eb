/* code:     review-code
   severity: query
   list:     care_review
   means:    How the child took part in the review is missing or is no known code.
   to_do:    Record it with a code of the return.
   value:    r.participation
   breaks:   care_review participation=PN9
   passes:   care_review participation=PN1
*/
where r.participation not in ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') or r.participation is null
