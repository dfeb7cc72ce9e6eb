/* code:     100
   severity: query
   list:     header
   means:    The reference date is not 31 March of the year that the header names; the census year was taken from what fits.
   to_do:    Set the year and the reference date in the header.
*/
select 1 as row_no, concat_ws(', ', year, reference_date) as value from staged_header
where year is null or reference_date is null or reference_date <> make_date(year, 3, 31)
