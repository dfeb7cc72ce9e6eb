-- Returns, and what became of them. Totals are for everyone who may read figures; what names a child only for those who take in
-- returns.
grant usage on schema intake to ${app};

create sequence intake.return_number;
grant usage on sequence intake.return_number to ${app};

create table intake.receipt (
    number bigint primary key,
    checked_as bigint unique,
    digest text not null unique,
    file_name text not null,
    kind text not null,
    told text not null,
    agency text,
    from_on date,
    to_on date,
    state text not null check (state in ('CHECKED', 'ACCEPTED', 'REFUSED')),
    received_at timestamptz not null,
    received_by text not null,
    accepted_at timestamptz,
    accepted_by text,
    new_records bigint not null,
    changed_records bigint not null,
    unchanged_records bigint not null,
    ended_by_absence bigint not null
);
comment on column intake.receipt.checked_as is 'The number that the return bore while it was only checked. It gets the next number when it is accepted, so that numbers are in the order of acceptance.';
select access.protect_table('intake', 'receipt', 'read figures', 'take in returns');

create table intake.receipt_list (
    number bigint not null references intake.receipt on delete cascade,
    ordinal integer not null,
    list text not null,
    rows_read bigint not null,
    accepted bigint not null,
    refused bigint not null,
    to_look_at bigint not null,
    primary key (number, ordinal),
    check (rows_read = accepted + refused)
);
select access.protect_table('intake', 'receipt_list', 'read figures', 'take in returns');

create table intake.finding (
    number bigint not null references intake.receipt on delete cascade,
    ordinal integer not null,
    rule text not null,
    severity text not null check (severity in ('ERROR', 'QUERY')),
    list text not null,
    means text not null,
    to_do text not null,
    rows_found bigint not null,
    primary key (number, ordinal)
);
select access.protect_table('intake', 'finding', 'read figures', 'take in returns');

create table intake.place (
    number bigint not null references intake.receipt on delete cascade,
    rule text not null,
    ordinal integer not null,
    list text not null,
    line bigint not null,
    la_child_id text,
    value text,
    primary key (number, rule, ordinal)
);
comment on table intake.place is 'Where in the file a finding is; the first thousand of each rule.';
select access.protect_table('intake', 'place', 'take in returns', 'take in returns');

create table intake.not_understood (
    number bigint not null references intake.receipt on delete cascade,
    name text not null,
    times bigint not null,
    primary key (number, name)
);
select access.protect_table('intake', 'not_understood', 'read figures', 'take in returns');

create table intake.return_file (
    number bigint primary key references intake.receipt on delete cascade,
    content bytea not null
);
comment on column intake.return_file.content is 'The file as it was sent, packed with gzip.';
alter table intake.return_file alter column content set storage external;
select access.protect_table('intake', 'return_file', 'take in returns', 'take in returns');
-- the trail keeps that a file was kept, not the file
select access.trail_changes_without('intake', 'return_file', 'content');
