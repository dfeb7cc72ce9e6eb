-- Which returns are expected of whom and how often, and who was reminded when.
create table intake.expected_return (
    expected_id bigint generated always as identity primary key,
    kind text not null,
    title text not null,
    source text not null,
    agency text not null,
    every text not null check (every in ('MONTH', 'QUARTER', 'TERM_YEAR', 'FINANCIAL_YEAR')),
    due_days integer not null check (due_days between 0 and 366),
    contact text,
    from_on date not null,
    until_on date check (until_on >= from_on)
);
comment on column intake.expected_return.due_days is 'Days after the last day of the period on which it is due.';
create unique index expected_return_now on intake.expected_return (kind, lower(agency)) where until_on is null;
select access.protect_table('intake', 'expected_return', 'take in returns', 'accept returns');

create table intake.reminder (
    expected_id bigint not null references intake.expected_return,
    period text not null,
    sent_on date not null,
    late boolean not null,
    sent_to text not null,
    primary key (expected_id, period, sent_on)
);
select access.protect_table('intake', 'reminder', 'take in returns', 'take in returns');
