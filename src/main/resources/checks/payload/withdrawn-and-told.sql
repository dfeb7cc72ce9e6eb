/* code:     withdrawn-and-told
   severity: query
   list:     withdrawal
   means:    The same payload withdraws a block and tells it; it was withdrawn, and kept as it is told now.
   to_do:    Send a block either with purge or with its values.
   value:    r.list
   breaks:   child la_child_id=C1 | referral referred_on=2024-01-01 | protection_plan started_on=2024-02-01 | withdrawal list=protection_plan started_on=2024-02-01
   passes:   child la_child_id=C1 | referral referred_on=2024-01-01 | protection_plan started_on=2024-02-01 | withdrawal list=protection_plan started_on=2024-01-01
*/
where (r.list = 'protection_plan' and exists (select from staged_protection_plan s where s.child_no = r.child_no and s.started_on = r.started_on))
   or (r.list = 'in_need_plan' and exists (select from staged_in_need_plan s where s.child_no = r.child_no and s.started_on = r.started_on))
   or (r.list = 'referral' and exists (select from staged_referral s where s.child_no = r.child_no and s.referred_on = r.referred_on))
