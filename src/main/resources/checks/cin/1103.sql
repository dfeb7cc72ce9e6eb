/* code:     1103
   severity: query
   list:     assessment
   means:    The assessment starts before the referral.
   to_do:    Check both dates.
*/
select a.row_no, a.started_on::text as value from staged_assessment a join staged_referral e on e.row_no = a.parent_no
where a.started_on < e.referred_on
