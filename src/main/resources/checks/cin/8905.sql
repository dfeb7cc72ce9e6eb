/* code:     8905
   severity: error
   list:     protection_plan
   means:    The initial category of abuse is missing or is no known code, so the plan could not be counted by category.
   to_do:    Record NEG, PHY, SAB, EMO or MUL.
   value:    r.initial_category
*/
where r.initial_category is null or r.initial_category not in ('NEG', 'PHY', 'SAB', 'EMO', 'MUL')
