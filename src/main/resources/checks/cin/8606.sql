/* code:     8606
   severity: query
   list:     referral
   means:    The referral is more than 40 weeks before the date of birth or the expected date.
   to_do:    Check both dates.
*/
select e.row_no, e.referred_on::text as value from staged_referral e join staged_child c on c.row_no = e.parent_no
where e.referred_on < coalesce(c.born_on, c.expected_on) - 280
