/* code:     placed-before-decision
   severity: query
   list:     inspected_adoption
   means:    The child was placed for adoption before it was decided that the child should be.
   to_do:    Correct the date of the decision or of the placement.
   value:    r.placed_on
   breaks:   inspected_adoption la_child_id=C1 decided_on=2024-02-02 placed_on=2024-02-01
   passes:   inspected_adoption la_child_id=C1 decided_on=2024-02-01 placed_on=2024-02-02
*/
where r.placed_on < r.decided_on
