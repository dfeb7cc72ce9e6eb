/* code:     4010
   severity: error
   list:     in_need_plan
   means:    The child in need plan has no start date that can be read, or starts after the census year.
   to_do:    Record when the plan started.
   value:    r.started_on
*/
where r.started_on is null or r.started_on > h.to_on
