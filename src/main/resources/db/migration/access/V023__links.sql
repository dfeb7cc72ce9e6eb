-- Links by which somebody chooses a password: an invitation, or because the password is lost. Only a digest of the link is kept.
create table access.link (
    link_id bigint generated always as identity primary key,
    reader_id text not null references access.reader,
    purpose text not null check (purpose in ('invitation', 'lost password')),
    hash text not null unique,
    made_at timestamptz not null default now(),
    made_by text not null default access.reader(),
    ends_at timestamptz not null,
    ended_at timestamptz,
    ended_because text
);
create index on access.link (reader_id, link_id desc);

alter table access.link enable row level security;
create policy sees on access.link for select using (reader_id = access.reader() or (select access.may('sign in others')) or access.keeps_person(reader_id));
create policy writes on access.link for insert with check (made_by = access.reader()
    and ((select access.may('sign in others')) or (access.keeps_person(reader_id) and reader_id <> access.reader())));
create policy changes on access.link for update using (reader_id = access.reader() or (select access.may('sign in others')) or access.keeps_person(reader_id));
grant select, insert on access.link to ${app};
grant update (ended_at, ended_because) on access.link to ${app};
select access.trail_changes_of('access', 'link');
select access.trail_changes_without('access', 'link', 'hash');

-- Codes that are lost with the paper: one who keeps the person asks, another confirms, and a day later they do not count any more,
-- unless the person shows one meanwhile.
create table access.codes_lost (
    codes_lost_id bigint generated always as identity primary key,
    reader_id text not null references access.reader,
    reason text not null,
    asked_by text not null default access.reader(),
    asked_at timestamptz not null default now(),
    confirmed_by text,
    confirmed_at timestamptz,
    counts_from timestamptz,
    ended_at timestamptz,
    ended_because text,
    check (asked_by <> reader_id),
    check (confirmed_by is null or (confirmed_by <> asked_by and confirmed_by <> reader_id and counts_from is not null))
);
create unique index codes_lost_once on access.codes_lost (reader_id) where ended_at is null;

alter table access.codes_lost enable row level security;
create policy sees on access.codes_lost for select using (reader_id = access.reader() or (select access.may('sign in others')) or access.keeps_person(reader_id));
create policy writes on access.codes_lost for insert with check (
    access.keeps_person(reader_id) and asked_by = access.reader() and confirmed_by is null and ended_at is null);
create policy changes on access.codes_lost for update
    using (reader_id = access.reader() or (select access.may('sign in others')) or access.keeps_person(reader_id))
    with check (confirmed_by is null or confirmed_by = access.reader() or ended_at is not null);
grant select, insert on access.codes_lost to ${app};
grant update (confirmed_by, confirmed_at, counts_from, ended_at, ended_because) on access.codes_lost to ${app};
select access.trail_changes_of('access', 'codes_lost');

drop policy removes on access.code_key;
create policy removes on access.code_key for delete using (reader_id = access.reader() or (select access.may('sign in others')));
drop policy removes on access.recovery_code;
create policy removes on access.recovery_code for delete using (reader_id = access.reader() or (select access.may('sign in others')));

-- Whether somebody has set codes up: who keeps them is told that, and nothing more of them.
create function access.has_codes(of_reader text) returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select (access.may('sign in others') or access.keeps_person(of_reader) or of_reader = access.reader())
        and exists (select from access.code_key k where k.reader_id = of_reader);
end;
