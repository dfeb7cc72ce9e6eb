-- People hold posts between dates and posts carry grants: a leaver's access ends by itself and a mover's changes. What a person
-- may do is never asked of the person alone, except of the product's own named readers.

-- What can be granted, as rows: a grant of anything else is refused.
create table access.permission (
    permission text primary key
);
insert into access.permission (permission) values
    ('read figures'), ('comment on figures'), ('read records'), ('read own agency''s records'), ('know of records'), ('challenge'),
    ('classify records'), ('oversee access'), ('take in returns'), ('accept returns'), ('write report'), ('administer own agency'),
    ('administer'), ('keep records'), ('count records'), ('sign in others');
alter table access.grant_given drop constraint grant_given_permission_check;
alter table access.grant_given add constraint grant_given_permission foreign key (permission) references access.permission;

-- What a person is called, and where they can be reached. Pages that tell of decisions show posts; names are for who keeps people.
alter table access.reader add column number bigint generated always as identity unique;
alter table access.reader add column name text;
alter table access.reader add column email text;
alter table access.reader add column left_at timestamptz;
create unique index reader_email on access.reader (lower(email)) where email is not null;
comment on column access.reader.number is 'What the person''s page is addressed by: an address bears nobody''s name.';
comment on column access.reader.post is 'What the reader is called in a few words; of a person who holds posts, the posts say it.';
comment on column access.reader.left_at is 'When the person left: nothing of what they hold counts from then on.';

create table access.post_kind (
    kind text primary key,
    title text not null,
    about text not null,
    place integer not null
);
create table access.post_kind_grant (
    kind text not null references access.post_kind,
    permission text not null references access.permission,
    primary key (kind, permission)
);

create table access.post (
    post_id bigint generated always as identity primary key,
    kind text not null references access.post_kind,
    title text not null,
    agency text not null,
    from_on date not null default current_date,
    ended_at timestamptz
);
comment on table access.post is 'A place in an agency that somebody holds or that is vacant, such as named nurse.';

create table access.post_grant (
    post_grant_id bigint generated always as identity primary key,
    post_id bigint not null references access.post,
    permission text not null references access.permission,
    from_at timestamptz not null default now(),
    to_at timestamptz,
    reason text not null,
    given_by text not null default access.reader(),
    check (to_at is null or to_at >= from_at)
);
create index on access.post_grant (post_id);

create table access.post_held (
    held_id bigint generated always as identity primary key,
    post_id bigint not null references access.post,
    reader_id text not null references access.reader,
    how text not null check (how in ('holder', 'acting', 'cover')),
    from_at timestamptz not null default now(),
    to_at timestamptz,
    reason text not null,
    given_by text not null default access.reader(),
    ended_because text,
    confirmed_at timestamptz not null default now(),
    confirmed_by text not null default access.reader(),
    check (to_at is null or to_at >= from_at)
);
create index on access.post_held (reader_id);
create index on access.post_held (post_id);
comment on column access.post_held.how is 'holder, acting up while it is vacant, or cover while its holder is away.';
comment on column access.post_held.confirmed_at is 'When the agency last said that this person still needs it.';

-- The posts that the reader of now holds now. A person who left holds none.
create function access.posts_held() returns setof bigint language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select h.post_id from access.post_held h
    join access.post p on p.post_id = h.post_id and (p.ended_at is null or p.ended_at > now())
    join access.reader r on r.reader_id = h.reader_id and (r.left_at is null or r.left_at > now())
    where h.reader_id = access.reader() and h.from_at <= now() and (h.to_at is null or h.to_at > now());
end;

-- The agency for which the reader of now works: of the posts held, or of the person.
create function access.agencies() returns setof text language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select p.agency from access.post p where p.post_id in (select access.posts_held())
    union
    select r.agency from access.reader r
    where r.reader_id = access.reader() and r.agency <> '' and (r.left_at is null or r.left_at > now());
end;

-- All that the reader of now may do: what the posts held carry and what was given to the reader alone.
create function access.permissions() returns setof text language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select g.permission from access.grant_given g
    join access.reader r on r.reader_id = g.reader_id and (r.left_at is null or r.left_at > now())
    where g.reader_id = access.reader() and g.kind <> 'EXCLUDED' and g.child_id is null
      and g.from_at <= now() and (g.to_at is null or g.to_at > now())
    union
    select g.permission from access.post_grant g
    where g.post_id in (select access.posts_held()) and g.from_at <= now() and (g.to_at is null or g.to_at > now());
end;

create or replace function access.may(asked text) returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select asked in (select access.permissions());
end;

-- Somebody who left is nobody.
create or replace function access.bound() returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select exists (select from access.reader r where r.reader_id = access.reader() and (r.left_at is null or r.left_at > now()));
end;

-- The agencies whose people the reader of now keeps; of all of them where it is who administers.
create function access.agencies_kept() returns setof text language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select a.agency from access.agencies() as a(agency) where access.may('administer own agency');
end;

-- Their posts, but those that keep others: only who administers decides who keeps people, oversees access or answers for records.
create function access.posts_kept() returns setof bigint language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select p.post_id from access.post p where p.agency in (select access.agencies_kept())
      and not exists (select from access.post_grant g where g.post_id = p.post_id and (g.to_at is null or g.to_at > now())
          and g.permission in ('administer', 'administer own agency', 'oversee access', 'classify records'));
end;

-- Who keeps others, holding now or later a post that keeps people, oversees access or answers for records: only who administers
-- changes where such a person is reached or says that they left.
create function access.keeps_others(of_reader text) returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select exists (select from access.post_held h join access.post_grant g on g.post_id = h.post_id
        where h.reader_id = of_reader and (h.to_at is null or h.to_at > now()) and (g.to_at is null or g.to_at > now())
          and g.permission in ('administer', 'administer own agency', 'oversee access', 'classify records'));
end;

-- Whether what a post carries is more than the reader of now may give: only who administers gives the keeping of people and
-- posts, and nobody gives what is for the product itself.
create function access.may_give(given text) returns boolean language sql stable
    return given not in ('keep records', 'count records', 'sign in others') and access.may('administer');

grant select on access.permission, access.post_kind, access.post_kind_grant to ${app};
alter table access.permission enable row level security;
create policy sees on access.permission for select using (true);
alter table access.post_kind enable row level security;
create policy sees on access.post_kind for select using (true);
alter table access.post_kind_grant enable row level security;
create policy sees on access.post_kind_grant for select using (true);

alter table access.post enable row level security;
create policy sees on access.post for select using ((select access.bound()));
create policy writes on access.post for insert with check (access.may('administer'));
create policy changes on access.post for update using (access.may('administer')) with check (access.may('administer'));
grant select, insert, update on access.post to ${app};

alter table access.post_grant enable row level security;
create policy sees on access.post_grant for select using (post_id in (select access.posts_held())
    or (select access.may('administer')) or (select access.may('administer own agency')) or (select access.may('oversee access')));
create policy writes on access.post_grant for insert with check (access.may_give(permission));
create policy changes on access.post_grant for update using (access.may('administer')) with check (access.may('administer'));
grant select, insert, update on access.post_grant to ${app};

alter table access.post_held enable row level security;
create policy sees on access.post_held for select using (reader_id = access.reader() or (select access.may('sign in others'))
    or (select access.may('administer')) or (select access.may('oversee access')) or post_id in (select access.posts_kept()));
create policy writes on access.post_held for insert with check (
    ((select access.may('administer')) or post_id in (select access.posts_kept()))
    -- nobody gives themselves a post, except while an installation is set up
    and (reader_id <> access.reader() or access.reader() like 'system:%'));
create policy changes on access.post_held for update using (
    ((select access.may('administer')) or post_id in (select access.posts_kept()))
    and (reader_id <> access.reader() or access.reader() like 'system:%'));
grant select, insert, update on access.post_held to ${app};

-- People of one's own agency are kept by who administers it; those who oversee access see who is who.
drop policy sees on access.reader;
create policy sees on access.reader for select using (reader_id = access.reader() or (select access.may('sign in others'))
    or (select access.may('oversee access')) or ((select access.may('administer')) or agency in (select access.agencies_kept())));
drop policy writes on access.reader;
create policy writes on access.reader for insert with check (kind = 'person' and ((select access.may('administer')) or agency in (select access.agencies_kept())));
drop policy changes on access.reader;
create policy changes on access.reader for update
    using ((select access.may('administer')) or (agency in (select access.agencies_kept()) and not access.keeps_others(reader_id)))
    with check ((select access.may('administer')) or agency in (select access.agencies_kept()));

select access.trail_changes_of('access', 'permission');
select access.trail_changes_of('access', 'post_kind');
select access.trail_changes_of('access', 'post_kind_grant');
select access.trail_changes_of('access', 'post');
select access.trail_changes_of('access', 'post_grant');
select access.trail_changes_of('access', 'post_held');

insert into access.post_kind (kind, title, about, place) values
    ('chief-officer', 'Chief officer', 'Answers for an agency in the partnership, such as the director of children''s services.', 10),
    ('business-manager', 'Business manager', 'Runs the partnership''s business unit.', 20),
    ('analyst', 'Performance analyst', 'Takes in returns, accepts them and answers for figures.', 30),
    ('scrutineer', 'Independent scrutineer', 'Scrutinises the partnership; sees figures and no child''s record.', 40),
    ('group-chair', 'Chair of a group', 'Chairs a delivery, learning or other group.', 50),
    ('auditor', 'Auditor', 'Audits practice; sees a child''s record when a grant for it is given.', 60),
    ('named-nurse', 'Named nurse', 'Leads safeguarding in a health provider.', 70),
    ('practitioner', 'Practitioner', 'Works with children and families; sees the children with whom the own agency is involved.', 80),
    ('school-lead', 'School safeguarding lead', 'Leads safeguarding in a school.', 90),
    ('data-lead', 'Data lead', 'Sends an agency''s returns in.', 100),
    ('trainer', 'Trainer', 'Runs courses.', 110),
    ('agency-administrator', 'Agency administrator', 'Keeps the people of one agency.', 120),
    ('information-governance', 'Information governance lead', 'Looks after who looked at what.', 130),
    ('records-owner', 'Records owner', 'Answers for children''s records: restricts, seals and opens them.', 140),
    ('administrator', 'Administrator', 'Keeps all people, posts and grants.', 150),
    ('other', 'Another post', 'What its grants say.', 160);
insert into access.post_kind_grant (kind, permission) values
    ('chief-officer', 'read figures'), ('chief-officer', 'comment on figures'),
    ('business-manager', 'read figures'), ('business-manager', 'take in returns'), ('business-manager', 'accept returns'),
    ('business-manager', 'write report'),
    ('analyst', 'read figures'), ('analyst', 'comment on figures'), ('analyst', 'take in returns'), ('analyst', 'accept returns'),
    ('analyst', 'read records'),
    ('scrutineer', 'read figures'),
    ('group-chair', 'read figures'), ('group-chair', 'comment on figures'),
    ('auditor', 'read figures'), ('auditor', 'know of records'),
    ('named-nurse', 'read figures'), ('named-nurse', 'comment on figures'), ('named-nurse', 'read own agency''s records'),
    ('named-nurse', 'know of records'), ('named-nurse', 'challenge'),
    ('practitioner', 'read own agency''s records'), ('practitioner', 'know of records'), ('practitioner', 'challenge'),
    ('school-lead', 'read own agency''s records'), ('school-lead', 'know of records'),
    ('data-lead', 'read figures'), ('data-lead', 'take in returns'),
    ('trainer', 'read figures'),
    ('agency-administrator', 'administer own agency'),
    ('information-governance', 'oversee access'),
    ('records-owner', 'read records'), ('records-owner', 'classify records'),
    ('administrator', 'administer');

-- People of before: each gets a post of their own, called as they were, and the post gets their grants.
alter table access.post add column for_reader text;
insert into access.post (kind, title, agency, for_reader)
select 'other', post, coalesce(agency, ''), reader_id from access.reader where kind = 'person';
insert into access.post_held (post_id, reader_id, how, from_at, reason, given_by, confirmed_by)
select p.post_id, r.reader_id, 'holder', r.created_at, 'Held when posts were brought in', 'installation', 'installation'
from access.reader r join access.post p on p.for_reader = r.reader_id;
insert into access.post_grant (post_id, permission, from_at, to_at, reason, given_by)
select p.post_id, g.permission, g.from_at, g.to_at, g.reason, g.given_by
from access.grant_given g join access.post p on p.for_reader = g.reader_id
where g.child_id is null and g.kind <> 'EXCLUDED' and (g.to_at is null or g.to_at > now());
update access.grant_given g set to_at = clock_timestamp()
from access.post p where p.for_reader = g.reader_id and g.child_id is null and g.kind <> 'EXCLUDED' and g.to_at is null;
alter table access.post drop column for_reader;
