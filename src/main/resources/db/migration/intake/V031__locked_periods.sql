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
