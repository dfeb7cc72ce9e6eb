/* code:     8905
   severity: error
   list:     protection_plan
   means:    The initial category of abuse is missing or is no known code, so the plan could not be counted by category.
   to_do:    Record NEG, PHY, SAB, EMO or MUL.
   value:    r.initial_category
   source:   children in need census 2025-26, rule 8905, which the census calls an error
   breaks:   protection_plan initial_category=NEGLECT
   passes:   protection_plan initial_category=NEG
*/
where r.initial_category is null or r.initial_category not in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL')
