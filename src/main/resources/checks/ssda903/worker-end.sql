/* code:     worker-end
   severity: query
   list:     social_worker
   means:    The worker ceased to work with the child before beginning.
   to_do:    Check both dates.
   value:    r.to_on
   breaks:   social_worker worker=W1 from_on=2023-06-02 to_on=2023-06-01
   passes:   social_worker worker=W1 from_on=2023-06-01 to_on=2023-06-02
*/
where r.to_on < r.from_on
