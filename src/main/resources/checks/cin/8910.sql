/* code:     8910
   severity: error
   list:     protection_plan
   means:    The latest category of abuse is missing or is no known code, so the plan could not be counted by category.
   to_do:    Record NEG, PHY, SAB, EMO or MUL.
   value:    r.latest_category
   source:   children in need census 2025-26, rule 8910, which the census calls an error
   breaks:   protection_plan initial_category=NEG
   passes:   protection_plan latest_category=EMO
*/
where r.latest_category is null or r.latest_category not in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL')
