/* code:     off-the-grid
   severity: error
   list:     postcode
   means:    "Easting" and "Northing" are not those of a place in Great Britain, to the metre.
   to_do:    Give both in metres, not in kilometres or degrees. Leave out postcodes that have no grid reference (0 and 0).
   value:    r.easting || ' ' || r.northing
   source:   National Grid of the Ordnance Survey: 0 to 700,000 metres east, 0 to 1,300,000 metres north. What is less than 5,000 metres
             either way is sea, and is written for kilometres or for nothing.
   breaks:   postcode postcode="S60 4KV" easting=443 northing=392
   passes:   postcode postcode="S60 4KV" easting=443210 northing=392140
*/
where r.easting not between 5000 and 700000 or r.northing not between 5000 and 1300000
