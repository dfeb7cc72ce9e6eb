/* code:     leaver-in-touch-unknown
   severity: query
   list:     leaver
   means:    The authority is in touch with the young person, and the activity or the accommodation is not known.
   to_do:    Record both.
   value:    concat_ws(' ', r.activity, r.accommodation)
   breaks:   leaver in_touch=YES activity=F1 accommodation=0
   passes:   leaver in_touch=YES activity=F1 accommodation=B1 | leaver in_touch=NO activity=0 accommodation=0
*/
where r.in_touch = 'YES' and (coalesce(r.activity, '0') = '0' or coalesce(r.accommodation, '0') = '0')
