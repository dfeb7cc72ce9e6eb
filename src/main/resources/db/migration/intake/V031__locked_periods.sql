-- Periods whose figures are settled: no return of them is accepted or withdrawn any more, until somebody opens them again and says
-- why. Both are kept.
create table intake.locked_period (
    lock_id bigint generated always as identity primary key,
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    locked_at timestamptz not null,
    locked_by text not null,
    because text not null,
    opened_at timestamptz,
    opened_by text,
    opened_because text
);
create unique index locked_period_now on intake.locked_period (from_on, to_on) where opened_at is null;
select access.protect_table('intake', 'locked_period', 'take in returns', 'accept returns');

-- A return is replaced by a later one of its kind and its very days that has all of its lists.
create view intake.replaced_return with (security_invoker = true) as
select r.number, max(l.number) as replaced_by
from intake.receipt r
join intake.receipt l on l.told = r.told and l.from_on = r.from_on and l.to_on = r.to_on and l.number > r.number
    and l.state = 'ACCEPTED' and r.state = 'ACCEPTED'
where not exists (
    select from intake.receipt_list t where t.number = r.number
      and not exists (select from intake.receipt_list n where n.number = l.number and n.list = t.list))
group by r.number;
grant select on intake.replaced_return to ${app};
