-- One-time codes by the clock (RFC 6238), and codes on paper for the day on which the telephone is lost.
create table access.code_key (
    reader_id text primary key references access.reader,
    secret bytea not null,
    confirmed_at timestamptz not null default now(),
    last_step bigint not null default 0,
    wrong integer not null default 0,
    wrong_at timestamptz
);
comment on column access.code_key.secret is 'Encrypted with a key that is not in the database.';

comment on column access.code_key.last_step is 'The half minute of the last code that was taken: none is taken twice.';

create table access.recovery_code (
    recovery_code_id bigint generated always as identity primary key,
    reader_id text not null references access.reader,
    hash text not null,
    given_at timestamptz not null default now(),
    used_at timestamptz,
    unique (reader_id, hash)
);

alter table access.code_key enable row level security;
create policy sees on access.code_key for select using (reader_id = access.reader() or (select access.may('sign in others')));
create policy writes on access.code_key for insert with check (reader_id = access.reader());
create policy changes on access.code_key for update using (reader_id = access.reader() or (select access.may('sign in others')));
create policy removes on access.code_key for delete using (reader_id = access.reader());
grant select, insert, update, delete on access.code_key to ${app};
select access.trail_changes_of('access', 'code_key');
select access.trail_changes_without('access', 'code_key', 'secret');

alter table access.recovery_code enable row level security;
create policy sees on access.recovery_code for select using (reader_id = access.reader() or (select access.may('sign in others')));
create policy writes on access.recovery_code for insert with check (reader_id = access.reader());
create policy changes on access.recovery_code for update using (reader_id = access.reader() or (select access.may('sign in others')));
create policy removes on access.recovery_code for delete using (reader_id = access.reader());
grant select, insert, update, delete on access.recovery_code to ${app};
select access.trail_changes_of('access', 'recovery_code');
select access.trail_changes_without('access', 'recovery_code', 'hash');
