/* code:     4010
   severity: error
   list:     in_need_plan
   means:    The child in need plan has no start date that can be read, or starts after the census year.
   to_do:    Record when the plan started.
*/
select p.row_no, p.started_on::text as value from staged_in_need_plan p cross join staged_header h
where p.started_on is null or p.started_on > h.to_on
