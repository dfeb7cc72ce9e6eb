/* code:     dec-early
   severity: error
   list:     episode
   means:    The episode ends before it starts.
   to_do:    Correct the start or the end date.
   value:    r.ended_on
   breaks:   episode started_on=2023-06-02 ended_on=2023-06-01
   passes:   episode started_on=2023-06-01 ended_on=2023-06-02
*/
where r.ended_on < r.started_on
