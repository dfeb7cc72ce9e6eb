/* code:     4014
   severity: error
   list:     in_need_plan
   means:    Two child in need plans of the child overlap; the earlier was taken, so that the child is counted once.
   to_do:    Correct the dates of the plans, or remove the one that is wrong.
   source:   children in need census 2025-26, rule 4014, which the census calls an error
   breaks:   child | referral | in_need_plan started_on=2023-05-02 ended_on=2023-08-01 | in_need_plan started_on=2023-07-03
   passes:   child | referral | in_need_plan started_on=2023-05-02 ended_on=2023-07-03 | in_need_plan started_on=2023-07-03
*/
select n.row_no, n.started_on::text as value from staged_in_need_plan n
where exists (select from staged_in_need_plan o
              where o.child_no = n.child_no and (o.started_on < n.started_on or (o.started_on = n.started_on and o.row_no < n.row_no))
                and (o.started_on = n.started_on or coalesce(o.ended_on, 'infinity') > n.started_on))
