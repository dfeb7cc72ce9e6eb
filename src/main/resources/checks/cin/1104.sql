/* code:     1104
   severity: query
   list:     referral
   means:    The initial child protection conference, told with the episode or with an enquiry, is before the referral.
   to_do:    Check both dates.
   source:   children in need census 2025-26, rule 1104, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral referred_on=2023-05-02 | enquiry conference_on=2023-05-01
   passes:   referral referred_on=2023-05-02 | enquiry conference_on=2023-05-02
*/
select e.row_no, f.conference_on as value
from (select row_no as parent_no, conference_on from staged_referral where conference_on is not null
      union all select parent_no, conference_on from staged_enquiry where conference_on is not null) f
join staged_referral e on e.row_no = f.parent_no
where f.conference_on < e.referred_on
