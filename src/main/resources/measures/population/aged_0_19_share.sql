/* title:       Share of people who are aged 0 to 19
   question:    How large a part of the area are its children and young people?
   kind:        flow
   periods:     calendar year
   value:       share of (met) by (people)
   unit:        %
   places:      1
   source:      Population
   order:       920
   counting:    Of all people in the estimates for the middle of the year, those aged 0 to 19, over all wards.
*/
select estimate_id as row_id, cast(cast(estimate_year as varchar(4)) || '-06-30' as date) as on_date, area_name as ward, age_from, age_to, people,
    age_to <= 19 as met
from population.rows_estimate
where area_type = 'ward' and used_from is null
