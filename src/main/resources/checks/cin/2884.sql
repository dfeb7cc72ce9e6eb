/* code:     2884
   severity: query
   list:     enquiry
   means:    The conference is told both with the enquiry and with the episode; it was taken once.
   to_do:    Record it in one place.
*/
select q.row_no, q.conference_on::text as value from staged_enquiry q join staged_referral e on e.row_no = q.parent_no
where q.conference_on is not null and e.conference_on is not null
