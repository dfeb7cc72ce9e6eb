/* code:     8940
   severity: error
   list:     protection_plan
   means:    Two child protection plans of the child overlap; the earlier was taken, so that the child is counted once.
   to_do:    Correct the dates of the plans, or remove the one that is wrong.
   source:   children in need census 2025-26, rule 8940, which the census calls an error
   breaks:   child | referral | protection_plan started_on=2023-05-02 ended_on=2023-08-01 | protection_plan
             started_on=2023-07-03
   passes:   child | referral | protection_plan started_on=2023-05-02 ended_on=2023-07-03 | protection_plan
             started_on=2023-07-03
*/
select p.row_no, p.started_on::text as value from staged_protection_plan p
where exists (select from staged_protection_plan o
              where o.child_no = p.child_no and (o.started_on < p.started_on or (o.started_on = p.started_on and o.row_no < p.row_no))
                and (o.started_on = p.started_on or coalesce(o.ended_on, 'infinity') > p.started_on))
