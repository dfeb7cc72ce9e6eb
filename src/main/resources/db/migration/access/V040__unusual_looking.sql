-- Looking that is out of the ordinary, listed for who oversees access. A reader of its own finds it, in what the trail's seals took up.
insert into access.reader (reader_id, kind, post) values ('system:looking', 'system', 'Finding unusual looking');
insert into access.grant_given (reader_id, kind, permission, reason, given_by)
values ('system:looking', 'STANDARD', 'oversee access', 'Named system reader', 'installation');

-- From what on looking is listed, as dated data: a change is a new row, so that what was listed stays explained.
create table access.looking_rule (
    kind text not null check (kind in ('many', 'hours', 'refused', 'file')),
    from_on date not null,
    most integer not null check (most >= 0),
    factor numeric not null check (factor >= 0),
    reason text not null,
    primary key (kind, from_on)
);
comment on column access.looking_rule.most is 'What a day may have without being listed: children looked at, looks out of hours, refusals, children in files.';
comment on column access.looking_rule.factor is 'many: so many times what is usual for the person; hours: the share of days from which on it is usual for the person; else not used.';
insert into access.looking_rule (kind, from_on, most, factor, reason) values
    ('many', '2000-01-01', 100, 3, 'Two full pages of a list: more than anybody needs for children that they know, unless it is their work on most days.'),
    ('hours', '2000-01-01', 0, 0.25, 'Records are looked at in office hours, except by who does so on at least one in four of their days, such as an emergency duty team.'),
    ('refused', '2000-01-01', 9, 0, 'Ten in a day are more than an address that was mistyped or a link that was kept.'),
    ('file', '2000-01-01', 500, 0, 'A file leaves what protects the records here, so that a large one is looked at whoever made it.');
alter table access.looking_rule enable row level security;
create policy sees on access.looking_rule for select using ((select access.may('oversee access')));
grant select on access.looking_rule to ${app};
select access.trail_changes_of('access', 'looking_rule');

-- What each person looked at on a day, so that what is usual for them is not counted from the trail each time.
create table access.looking_day (
    reader_id text not null references access.reader,
    on_day date not null,
    children integer not null,
    out_of_hours integer not null,
    refused integer not null,
    in_files integer not null,
    primary key (reader_id, on_day)
);
comment on column access.looking_day.children is 'Different children whose records were looked at.';
comment on column access.looking_day.out_of_hours is 'Looks before 7:00 or from 20:00 on, at a weekend or on a bank holiday, by the clock of London.';
comment on column access.looking_day.in_files is 'Different children whose records left as a file.';

-- Up to which seal that was done. Seals and not entries: an entry may be committed after one with a higher number, but never after
-- the seal that it would have been in.
create table access.looking_done (
    one boolean primary key default true check (one),
    seal_id bigint not null
);
insert into access.looking_done (seal_id) values (0);

create table access.looking_finding (
    finding_id bigint generated always as identity primary key,
    kind text not null check (kind in ('many', 'hours', 'refused', 'file')),
    reader_id text not null references access.reader,
    on_day date not null,
    amount integer not null,
    usual numeric,
    most integer not null,
    state text not null default 'open' check (state in ('open', 'dismissed', 'taken up')),
    answer text,
    answered_by text,
    answered_at timestamptz,
    answered_amount integer,
    unique (kind, reader_id, on_day),
    check ((state = 'open') or (length(answer) >= 10 and answered_by is not null and answered_by <> reader_id))
);
create index on access.looking_finding (state, on_day desc, finding_id desc);
comment on column access.looking_finding.usual is 'What is usual for the person: the median of children on the days of the 90 before on which they looked; of hours the share of such days.';
comment on column access.looking_finding.answered_amount is 'The amount when it was answered: when it has doubled since, it is open again.';

-- Known false alarms: looking of this kind by this person is not listed as open until that day.
create table access.looking_expected (
    expected_id bigint generated always as identity primary key,
    kind text not null check (kind in ('many', 'hours', 'refused', 'file')),
    reader_id text not null references access.reader,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    reason text not null check (length(reason) >= 10),
    given_by text not null default access.reader() check (given_by <> reader_id),
    given_at timestamptz not null default now()
);
create index on access.looking_expected (reader_id, kind);

-- Nobody sees or answers what is about themselves, even who oversees access.
do $$
declare
    kept text;
begin
    foreach kept in array array['looking_day', 'looking_finding', 'looking_expected'] loop
        execute format('alter table access.%I enable row level security', kept);
        execute format('create policy sees on access.%I for select using ((select access.may(''oversee access'')) and reader_id <> access.reader())', kept);
        perform access.trail_changes_of('access', kept);
    end loop;
end $$;
create policy finds on access.looking_day for insert with check (access.reader() = 'system:looking');
create policy follows on access.looking_day for update using (access.reader() = 'system:looking');
grant select, insert, update on access.looking_day to ${app};

create policy finds on access.looking_finding for insert with check (access.reader() = 'system:looking');
create policy answers on access.looking_finding for update
    using ((select access.may('oversee access')) and reader_id <> access.reader())
    with check (reader_id <> access.reader() and (access.reader() = 'system:looking' or answered_by = access.reader()));
-- what happened is not changed by who answers it
grant select, insert on access.looking_finding to ${app};
grant update (amount, usual, most, state, answer, answered_by, answered_at, answered_amount) on access.looking_finding to ${app};
create function access.keep_what_was_found() returns trigger language plpgsql as $$
begin
    if access.reader() <> 'system:looking' and (new.amount, new.usual, new.most) is distinct from (old.amount, old.usual, old.most) then
        raise exception 'What was found is not changed by who answers it';
    end if;
    return new;
end $$;
create trigger keep_what_was_found before update on access.looking_finding for each row execute function access.keep_what_was_found();

create policy allows on access.looking_expected for insert with check (
    (select access.may('oversee access')) and reader_id <> access.reader() and given_by = access.reader());
grant select, insert on access.looking_expected to ${app};

alter table access.looking_done enable row level security;
create policy sees on access.looking_done for select using ((select access.may('oversee access')));
create policy follows on access.looking_done for update using (access.reader() = 'system:looking');
grant select, update on access.looking_done to ${app};
select access.trail_changes_of('access', 'looking_done');

-- Whether anybody else oversees access: what is found about who asks must be somebody's to answer.
create function access.others_oversee() returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select exists (select from access.post_held h
        join access.post p on p.post_id = h.post_id and (p.ended_at is null or p.ended_at > now())
        join access.reader r on r.reader_id = h.reader_id and (r.left_at is null or r.left_at > now())
        join access.post_grant g on g.post_id = h.post_id and g.from_at <= now() and (g.to_at is null or g.to_at > now())
        where g.permission = 'oversee access' and h.reader_id <> access.reader() and h.from_at <= now() and (h.to_at is null or h.to_at > now()));
end;
grant execute on function access.others_oversee() to ${app};
