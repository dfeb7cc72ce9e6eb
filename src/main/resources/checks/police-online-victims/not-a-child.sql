/* code:     not-a-child
   severity: query
   list:     online_victim
   means:    The victim was eighteen or older and is not counted.
   to_do:    Send victims under eighteen alone, or correct the age.
   value:    r.age
   breaks:   online_victim age=34
   passes:   online_victim age=13
*/
where r.age >= 18
