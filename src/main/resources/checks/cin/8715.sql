/* code:     8715
   severity: query
   list:     referral
   means:    The date of the initial child protection conference is not within the census year.
   to_do:    Check the date of the conference.
   value:    r.conference_on
*/
where r.conference_on < h.from_on or r.conference_on > h.to_on
