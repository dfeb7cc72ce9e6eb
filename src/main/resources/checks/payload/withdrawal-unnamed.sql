/* code:     withdrawal-unnamed
   severity: error
   list:     withdrawal
   means:    A block is to be withdrawn (purge), but the date that names it is missing or cannot be read, so nothing was withdrawn.
   to_do:    Send the block's referral date or start date with its purge.
   value:    r.list
   breaks:   child la_child_id=C1 | withdrawal list=protection_plan
   passes:   child la_child_id=C1 | withdrawal list=protection_plan started_on=2024-02-01 | withdrawal list=everything
*/
where (r.list = 'referral' and r.referred_on is null)
   or (r.list not in ('everything', 'child', 'referral') and r.started_on is null)
