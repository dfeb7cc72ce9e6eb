/* code:     leaver-age
   severity: query
   list:     leaver
   means:    The young person did not turn 17, 18, 19, 20 or 21 in the year.
   to_do:    Check the date of birth; the list OC3 is of those birthdays.
   value:    r.born_on
   breaks:   leaver born_on=2010-01-01 in_touch=YES
   passes:   leaver born_on=2004-06-01 in_touch=YES | leaver born_on=2006-06-01
*/
where r.born_on + interval '17 years' > h.to_on or r.born_on + interval '21 years' < h.from_on
