/* code:     episode-twice
   severity: error
   list:     referral
   means:    The child has two episodes with the same referral date; the first was taken.
   to_do:    Remove or merge the second episode.
   breaks:   child | referral referred_on=2023-05-02 | referral referred_on=2023-05-02
   passes:   child | referral referred_on=2023-05-02 | child | referral referred_on=2023-05-02
*/
select row_no, referred_on::text as value
from (select s.row_no, s.referred_on, row_number() over (partition by s.child_no, s.referred_on order by s.row_no) as nth
      from staged_referral s where s.referred_on is not null) twice
where nth > 1
