/* title:       Children and young people aged 0 to 19
   question:    How many children and young people live here?
   kind:        flow
   periods:     calendar year
   value:       sum of (people)
   unit:        children
   source:      Population
   order:       910
   counting:    The estimates for the middle of the year, added up over the wards and the ages 0 to 19.
*/
select estimate_id as row_id, cast(cast(estimate_year as varchar(4)) || '-06-30' as date) as on_date, area_name as ward, age_from, age_to, people
from population.rows_estimate
where area_type = 'ward' and used_from is null and age_to <= 19
