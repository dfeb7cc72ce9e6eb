/* title:       Wards of the area
   question:    How many wards does the area have?
   kind:        flow
   periods:     calendar year
   value:       count of (ward_code)
   unit:        wards
   source:      Population
   order:       930
   counting:    The wards that the estimates for the middle of the year tell of.
*/
select estimate_id as row_id, cast(cast(estimate_year as varchar(4)) || '-06-30' as date) as on_date, area_code as ward_code, area_name as ward, age_from, age_to, people
from population.rows_estimate
where area_type = 'ward' and used_from is null
