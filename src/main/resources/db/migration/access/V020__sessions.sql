-- Who is signed in where: a row a sign-in, asked at every request, so that a leaver, a lost device or a new password ends it at the
-- next one. When it was last used is known to the running server alone; nothing in here opens a session.

alter table access.permission add column opens_records boolean not null default false;
comment on column access.permission.opens_records is 'Whether it opens children''s records, which asks a second factor of who holds it.';
update access.permission set opens_records = true
where permission in ('read records', 'read own agency''s records', 'know of records', 'challenge', 'classify records', 'oversee access');

create table access.session (
    session_id bigint generated always as identity primary key,
    reader_id text not null references access.reader,
    factor text not null check (factor in ('password', 'password and code', 'demonstration')),
    device text not null check (length(device) <= 100),
    address text not null check (length(address) <= 100),
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    ended_because text,
    check (ended_at is null or ended_because is not null)
);
create index on access.session (reader_id, session_id desc);
comment on column access.session.factor is 'How they showed who they are.';
comment on column access.session.device is 'Browser and system in words, as the browser says.';

-- Whether somebody opens children's records now, by their posts, by what was given to them alone or by a grant for one child.
create function access.opens_records(of_reader text) returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select exists (select from access.post_held h
        join access.post p on p.post_id = h.post_id and (p.ended_at is null or p.ended_at > now())
        join access.post_grant g on g.post_id = h.post_id and g.from_at <= now() and (g.to_at is null or g.to_at > now())
        join access.permission k on k.permission = g.permission and k.opens_records
        where h.reader_id = of_reader and h.from_at <= now() and (h.to_at is null or h.to_at > now()))
    or exists (select from access.grant_given g left join access.permission k on k.permission = g.permission
        where g.reader_id = of_reader and g.kind <> 'EXCLUDED' and (g.child_id is not null or k.opens_records)
          and g.from_at <= now() and (g.to_at is null or g.to_at > now()));
end;

-- Whether the reader of now keeps that person: all people, or those of the own agency who keep no others.
create function access.keeps_person(of_reader text) returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select access.may('administer') or exists (select from access.reader r
        where r.reader_id = of_reader and r.agency in (select access.agencies_kept()) and not access.keeps_others(of_reader));
end;

alter table access.session enable row level security;
create policy sees on access.session for select using (reader_id = access.reader() or (select access.may('sign in others'))
    or (select access.may('oversee access')) or access.keeps_person(reader_id));
create policy begins on access.session for insert with check (reader_id = access.reader());
create policy changes on access.session for update
    using (reader_id = access.reader() or (select access.may('sign in others')) or access.keeps_person(reader_id));
grant select, insert on access.session to ${app};
grant update (factor, ended_at, ended_because) on access.session to ${app};
select access.trail_changes_of('access', 'session');
