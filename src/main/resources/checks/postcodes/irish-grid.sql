/* code:     irish-grid
   severity: error
   list:     postcode
   means:    The postcode is in Northern Ireland, whose references are of the Irish Grid.
   to_do:    Nothing. Distances to Northern Ireland stay not known, because the two grids cannot be held against each other.
   value:    r.postcode
   source:   ONS Postcode Directory user guide: grid references of Northern Ireland are of the Irish Grid.
   breaks:   postcode postcode="BT1 1KV" easting=333500 northing=374500
   passes:   postcode postcode="B1 1KV" easting=406500 northing=286900
*/
where r.postcode like 'BT%'
