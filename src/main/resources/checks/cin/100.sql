/* code:     100
   severity: query
   list:     header
   means:    The reference date is not 31 March of the year that the header names; the census year was taken from what fits.
   to_do:    Set the year and the reference date in the header.
   value:    concat_ws(', ', r.year, r.reference_date)
   source:   children in need census 2025-26, rule 100, which the census calls an error. Here a query, because the records are
             sound where the year can still be told
   breaks:   header year=2024 reference_date=2024-06-01
   passes:   header year=2024 reference_date=2024-03-31
*/
where r.year is null or r.reference_date is null or r.reference_date <> make_date(r.year, 3, 31)
