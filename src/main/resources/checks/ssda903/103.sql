/* code:     103
   severity: query
   list:     child
   means:    Ethnicity is missing or is no known code.
   to_do:    Record the ethnicity with a code of the return.
   value:    r.ethnicity
   breaks:   child ethnicity=WHITE
   passes:   child ethnicity=WBRI
*/
where r.ethnicity is null or r.ethnicity not in ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM', 'MWBC', 'MWBA', 'MWAS', 'MOTH',
    'AIND', 'APKN', 'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU', 'NOBT')
