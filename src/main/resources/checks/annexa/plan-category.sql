/* code:     plan-category
   severity: query
   list:     inspected_protection_plan
   means:    The plan has no latest category of abuse that can be read.
   to_do:    Record the latest category of abuse.
   breaks:   inspected_protection_plan la_child_id=C1 sex=F
   passes:   inspected_protection_plan la_child_id=C1 latest_category=NEG
*/
where r.latest_category is null
