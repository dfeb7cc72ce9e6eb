/* code:     8715
   severity: query
   list:     referral
   means:    The date of the initial child protection conference is not within the census year.
   to_do:    Check the date of the conference.
*/
select e.row_no, e.conference_on::text as value from staged_referral e cross join staged_header h
where e.conference_on < h.from_on or e.conference_on > h.to_on
