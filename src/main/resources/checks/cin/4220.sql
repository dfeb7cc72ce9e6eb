/* code:     4220
   severity: query
   list:     child
   means:    Ethnicity is missing or is no known code.
   to_do:    Record the ethnicity with a code of the census.
   value:    r.ethnicity
   source:   children in need census 2025-26, rule 4220, which the census calls an error. Here a query, because the child is
             counted, with an ethnicity that is not known
   breaks:   child ethnicity=WHITE
   passes:   child ethnicity=WBRI
*/
where r.ethnicity is null or r.ethnicity not in ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM', 'MWBC', 'MWBA', 'MWAS', 'MOTH',
    'AIND', 'APKN', 'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU', 'NOBT')
