/* code:     8715
   severity: query
   list:     referral
   means:    The initial child protection conference, told with the episode or with an enquiry, is not within the census year.
   to_do:    Check the date of the conference.
   source:   children in need census 2025-26, rule 8715, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral conference_on=2023-03-31
   passes:   referral conference_on=2023-04-03 | referral | enquiry conference_on=2023-05-03
*/
select f.parent_no as row_no, f.conference_on as value
from (select row_no as parent_no, conference_on from staged_referral where conference_on is not null
      union all select parent_no, conference_on from staged_enquiry where conference_on is not null) f
cross join staged_header h
where f.conference_on < h.from_on or f.conference_on > h.to_on
