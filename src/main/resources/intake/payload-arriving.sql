-- What a daily payload tells besides the census's lists: its children's details only where it has that block, the lists of a child
-- that it tells in full, and the records that it withdraws. A date that is not given names every record of the list.
create or replace temporary view arriving_child as
select k.child_id, s.born_on, s.expected_on, s.died_on, coalesce(s.sex, 'U') as sex, s.ethnicity,
    coalesce(s.disabilities, '{}') as disabilities, s.upn, s.former_upn, s.upn_unknown
from staged_child s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_child)
    and s.child_no in (select t.child_no from staged_told t where t.list = 'child');

create temporary view arriving_told as
select distinct k.child_id, t.list from staged_told t join arriving_known k on k.child_no = t.child_no;

create temporary view arriving_withdrawn as
select k.child_id, w.list, s.referred_on, s.started_on
from staged_withdrawal s join arriving_known k on k.child_no = s.child_no
join (values
    ('everything', 'child'), ('everything', 'referral'), ('everything', 'assessment'), ('everything', 'in_need_plan'),
    ('everything', 'enquiry'), ('everything', 'conference'), ('everything', 'protection_plan'),
    ('everything', 'plan_category'), ('everything', 'plan_review'),
    ('child', 'child'),
    ('referral', 'referral'), ('referral', 'assessment'), ('referral', 'in_need_plan'), ('referral', 'enquiry'),
    ('referral', 'conference'), ('referral', 'protection_plan'),
    ('assessment', 'assessment'), ('in_need_plan', 'in_need_plan'), ('enquiry', 'enquiry'), ('enquiry', 'conference'),
    ('protection_plan', 'protection_plan'), ('protection_plan', 'plan_category'), ('protection_plan', 'plan_review')
) as w(named, list) on w.named = s.list
where s.row_no not in (select row_no from refused_withdrawal);
