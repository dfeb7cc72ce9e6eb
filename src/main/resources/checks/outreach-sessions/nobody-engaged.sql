/* code:     nobody-engaged
   severity: query
   list:     outreach_session
   means:    The session reached nobody.
   to_do:    Look whether the number is missing.
   value:    r.engaged
   breaks:   outreach_session engaged=0
   passes:   outreach_session engaged=48
*/
where r.engaged = 0
