/* code:     100
   severity: query
   list:     header
   means:    The reference date is not 31 March of the year that the header names; the census year was taken from what fits.
   to_do:    Set the year and the reference date in the header.
   value:    concat_ws(', ', r.year, r.reference_date)
*/
where r.year is null or r.reference_date is null or r.reference_date <> make_date(r.year, 3, 31)
