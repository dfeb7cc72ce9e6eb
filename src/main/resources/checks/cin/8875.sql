/* code:     8875
   severity: query
   list:     referral
   means:    The initial child protection conference, told with the episode or with an enquiry, is on a Saturday or Sunday.
   to_do:    Check the date of the conference.
   source:   children in need census 2025-26, rule 8875, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral | enquiry conference_on=2023-05-06
   passes:   referral conference_on=2023-05-05
*/
select f.parent_no as row_no, f.conference_on as value
from (select row_no as parent_no, conference_on from staged_referral where conference_on is not null
      union all select parent_no, conference_on from staged_enquiry where conference_on is not null) f
where extract(isodow from f.conference_on) > 5
