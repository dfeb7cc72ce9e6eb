/* code:     pre-proceedings-start
   severity: error
   list:     pre_proceedings
   years:    2026-
   means:    The pre-proceedings have no start date that can be read.
   to_do:    Record when they started.
   breaks:   pre_proceedings outcome=NONE
   passes:   pre_proceedings started_on=2023-05-02
*/
where r.started_on is null
