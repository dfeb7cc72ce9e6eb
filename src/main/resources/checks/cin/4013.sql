/* code:     4013
   severity: query
   list:     in_need_plan
   means:    The child in need plan ends outside the census year.
   to_do:    Check the end date.
   value:    r.ended_on
*/
where r.ended_on < h.from_on or r.ended_on > h.to_on
