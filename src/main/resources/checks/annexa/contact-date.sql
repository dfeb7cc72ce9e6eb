/* code:     contact-date
   severity: error
   list:     inspected_contact
   means:    The contact has no date that can be read.
   to_do:    Record the date of contact.
   breaks:   inspected_contact la_child_id=C1 sex=F
   passes:   inspected_contact la_child_id=C1 contacted_on=2024-02-01
*/
where r.contacted_on is null
