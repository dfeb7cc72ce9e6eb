/* code:     not-a-child
   severity: query
   list:     exclusion
   means:    The child was nineteen or older on that day.
   to_do:    Look whether birthday and date are right.
   value:    r.born_on
   breaks:   exclusion excluded_on=2023-09-02 born_on=1999-05-17
   passes:   exclusion excluded_on=2023-09-02 born_on=2009-05-17
*/
where r.born_on <= r.excluded_on - interval '19 years'
