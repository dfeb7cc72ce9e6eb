/* code:     1105
   severity: query
   list:     protection_plan
   means:    The child protection plan starts before the referral.
   to_do:    Check both dates.
*/
select p.row_no, p.started_on::text as value from staged_protection_plan p join staged_referral e on e.row_no = p.parent_no
where p.started_on < e.referred_on
