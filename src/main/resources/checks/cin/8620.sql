/* code:     8620
   severity: query
   list:     referral
   means:    The closure date is not within the census year.
   to_do:    Check the closure date.
*/
select e.row_no, e.closed_on::text as value from staged_referral e cross join staged_header h
where e.closed_on < h.from_on or e.closed_on > h.to_on
