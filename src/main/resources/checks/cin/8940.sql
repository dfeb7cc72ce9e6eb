/* code:     8940
   severity: error
   list:     protection_plan
   means:    Two child protection plans of the child overlap, or two are open; the earlier was taken, so that the child is counted once.
   to_do:    Correct the dates of the plans, or remove the one that is wrong.
*/
select p.row_no, p.started_on::text as value from staged_protection_plan p
where exists (select from staged_protection_plan o
              where o.child_no = p.child_no and (o.started_on < p.started_on or (o.started_on = p.started_on and o.row_no < p.row_no))
                and (o.started_on = p.started_on or coalesce(o.ended_on, 'infinity') > p.started_on))
