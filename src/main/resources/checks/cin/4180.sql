/* code:     4180
   severity: query
   list:     child
   means:    Sex is missing or is no known code; it is counted as not recorded.
   to_do:    Record the sex as M, F or U.
*/
where r.sex is null
