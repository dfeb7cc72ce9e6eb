/* code:     8600
   severity: error
   list:     referral
   means:    The referral date is missing, cannot be read, or is after the end of the census year.
   to_do:    Record the date of the referral.
*/
select e.row_no, e.referred_on::text as value from staged_referral e cross join staged_header h
where e.referred_on is null or e.referred_on > h.to_on
