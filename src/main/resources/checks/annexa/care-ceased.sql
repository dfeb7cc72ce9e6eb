/* code:     care-ceased
   severity: error
   list:     inspected_in_care
   means:    The child ceased to be looked after before starting to be.
   to_do:    Correct the start or the end of being looked after.
   value:    r.ceased_on
   breaks:   inspected_in_care la_child_id=C1 started_on=2024-02-02 ceased_on=2024-02-01
   passes:   inspected_in_care la_child_id=C1 started_on=2024-02-01 ceased_on=2024-02-02
*/
where r.ceased_on < r.started_on
