/* code:     4015
   severity: query
   list:     in_need_plan
   means:    The child in need plan starts before the referral.
   to_do:    Check both dates.
*/
select p.row_no, p.started_on::text as value from staged_in_need_plan p join staged_referral e on e.row_no = p.parent_no
where p.started_on < e.referred_on
