-- Passwords in a table of their own: whoever keeps people sees them without what they sign in with, and no hash comes into the trail.
create table access.password (
    reader_id text primary key references access.reader,
    hash text not null,
    set_at timestamptz not null default now()
);
insert into access.password (reader_id, hash) select reader_id, password_hash from access.reader where password_hash is not null;
alter table access.reader drop column password_hash;

alter table access.password enable row level security;
create policy sees on access.password for select using (reader_id = access.reader() or (select access.may('sign in others'))
    or ((select access.may('administer')) and access.reader() like 'system:%'));
create policy writes on access.password for insert with check (reader_id = access.reader()
    or ((select access.may('administer')) and access.reader() like 'system:%'));
create policy changes on access.password for update using (reader_id = access.reader()
    or ((select access.may('administer')) and access.reader() like 'system:%'));
grant select, insert, update on access.password to ${app};
select access.trail_changes_of('access', 'password');
select access.trail_changes_without('access', 'password', 'hash');
