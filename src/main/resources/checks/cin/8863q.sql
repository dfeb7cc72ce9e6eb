/* code:     8863Q
   severity: query
   list:     assessment
   means:    The assessment starts while another on the same episode is going on.
   to_do:    Check the dates, or merge the two assessments.
   source:   children in need census 2025-26, rule 8863Q, which the census calls a query
   breaks:   referral | assessment started_on=2023-05-02 authorised_on=2023-07-01 | assessment started_on=2023-06-01
   passes:   referral | assessment started_on=2023-05-02 authorised_on=2023-06-01 | assessment started_on=2023-06-01
*/
select a.row_no, a.started_on as value from staged_assessment a
where exists (select from staged_assessment o
              where o.parent_no = a.parent_no and (o.started_on < a.started_on or (o.started_on = a.started_on and o.row_no < a.row_no))
                and coalesce(o.authorised_on, 'infinity') > a.started_on)
