-- That a measure's latest quarter showed what chance does not explain, once a measure, quarter and signal. One that a later return
-- takes away is marked and stays.
create table measures.alert (
    alert_id bigint generated always as identity primary key,
    measure text not null,
    period text not null,
    from_on date not null,
    to_on date not null,
    signal text not null check (signal in ('beyond', 'shift', 'trend')),
    up boolean not null,
    quarters integer not null,
    value numeric not null,
    unit text not null,
    places integer not null,
    vintage bigint not null,
    raised_at timestamptz not null,
    told_at timestamptz,
    ended_in bigint,
    ended_at timestamptz
);
comment on column measures.alert.quarters is 'How many quarters the signal is made of.';
comment on column measures.alert.vintage is 'The number of the last return accepted when it was raised.';
comment on column measures.alert.told_at is 'When it was told by e-mail; empty where nobody is told.';
comment on column measures.alert.ended_in is 'The number of the return after which it was no longer so.';
create unique index alert_standing on measures.alert (measure, period, signal, up) where ended_in is null;
select access.protect_table('measures', 'alert', 'read figures', 'count records');

create table measures.alert_seen (
    alert_id bigint primary key references measures.alert,
    seen_by text not null,
    post text not null,
    seen_at timestamptz not null,
    note text not null check (length(note) <= 1000)
);
select access.protect_table('measures', 'alert_seen', 'read figures', 'comment on figures');
create policy in_own_name on measures.alert_seen as restrictive for insert with check (seen_by = (select access.reader()));
revoke update, delete on measures.alert_seen from ${app};

create table measures.alert_contact (
    contact_id bigint generated always as identity primary key,
    address text not null,
    added_at timestamptz not null,
    added_by text not null,
    removed_at timestamptz
);
comment on table measures.alert_contact is 'The e-mail addresses of posts that are told of alerts.';
create unique index alert_contact_now on measures.alert_contact (lower(address)) where removed_at is null;
select access.protect_table('measures', 'alert_contact', 'count records', 'accept returns');
