-- Who reads, what they may do, whom they may not see, and the trail. ${app} is the role that the application signs in as:
-- it owns nothing and bypasses nothing.
grant usage on schema access to ${app};

create table access.reader (
    reader_id text primary key,
    kind text not null check (kind in ('person', 'system')),
    post text not null,
    agency text,
    password_hash text,
    created_at timestamptz not null default now()
);
comment on table access.reader is 'People by post, and the named system readers that jobs act as.';

create table access.grant_given (
    grant_id bigint generated always as identity primary key,
    reader_id text not null references access.reader,
    kind text not null check (kind in ('BASIC', 'STANDARD', 'SPECIFIC', 'CHALLENGED', 'EXCLUDED')),
    permission text not null check (permission in ('read figures', 'read records', 'take in returns', 'keep records',
        'count records', 'write report', 'administer', 'sign in others')),
    child_id bigint,
    from_at timestamptz not null default now(),
    to_at timestamptz,
    reason text not null,
    given_by text not null,
    check (to_at is null or to_at > from_at)
);
create index on access.grant_given (reader_id, permission);
comment on column access.grant_given.child_id is 'The one child that the grant or exclusion is about; none means every record of the partnership.';

create table access.classified_child (
    child_id bigint not null,
    classification text not null check (classification in ('restricted', 'sealed')),
    from_at timestamptz not null default now(),
    to_at timestamptz,
    reason text not null,
    classified_by text not null,
    primary key (child_id, from_at)
);
comment on table access.classified_child is 'Children whose records are above standard; a child not listed is standard.';

create table access.trail_seal (
    seal_id bigint generated always as identity primary key,
    sealed_at timestamptz not null default clock_timestamp(),
    entries bigint not null,
    previous_digest text not null,
    digest text not null
);

create table access.trail_entry (
    entry_id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    reader_id text not null default coalesce(nullif(current_setting('app.reader', true), ''), 'nobody'),
    act text not null,
    subject text not null,
    child_ids bigint[],
    detail jsonb,
    sealed_in bigint references access.trail_seal
);
create index on access.trail_entry (entry_id) where sealed_in is null;
create index on access.trail_entry (sealed_in);

create function access.reader() returns text language sql stable
    return nullif(current_setting('app.reader', true), '');

-- Security definer: the functions that policies ask must see the grants of the reader whom they judge.
create function access.may(asked text) returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select exists (
        select from access.grant_given g
        where g.reader_id = access.reader() and g.permission = asked and g.kind <> 'EXCLUDED' and g.child_id is null
          and g.from_at <= now() and (g.to_at is null or g.to_at > now()));
end;

create function access.bound() returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select exists (select from access.reader r where r.reader_id = access.reader());
end;

-- Sees whole lists: people with a standing grant, and the readers that keep and count records.
create function access.sees_records() returns boolean language sql stable
    return access.may('read records') or access.may('count records') or access.may('keep records');

-- Children whom this reader may not see although the list is open to them. Counting and keeping are whole.
create function access.withheld_children() returns setof bigint language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select w.child_id from (
        select g.child_id from access.grant_given g
        where g.reader_id = access.reader() and g.kind = 'EXCLUDED' and g.child_id is not null
          and g.from_at <= now() and (g.to_at is null or g.to_at > now())
        union
        select c.child_id from access.classified_child c
        where c.from_at <= now() and (c.to_at is null or c.to_at > now())
          and not exists (select from access.grant_given g
                          where g.reader_id = access.reader() and g.child_id = c.child_id and g.kind in ('SPECIFIC', 'CHALLENGED')
                            and g.from_at <= now() and (g.to_at is null or g.to_at > now()))
    ) w
    where not access.may('count records') and not access.may('keep records');
end;

-- Children opened to this reader one by one; an exclusion always wins.
create function access.opened_children() returns setof bigint language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select g.child_id from access.grant_given g
    where g.reader_id = access.reader() and g.child_id is not null and g.kind in ('STANDARD', 'SPECIFIC', 'CHALLENGED')
      and g.from_at <= now() and (g.to_at is null or g.to_at > now())
      and not exists (select from access.grant_given x
                      where x.reader_id = access.reader() and x.child_id = g.child_id and x.kind = 'EXCLUDED'
                        and x.from_at <= now() and (x.to_at is null or x.to_at > now()));
end;

-- The trail of changes: one entry a statement. Up to 20 rows are kept whole; more are kept as their number and a digest that
-- does not depend on their order, so that taking in a return is a few entries and not an entry a row. Columns that the trigger
-- names, such as whole files, are left out of what is kept.
create function access.trail_change() returns trigger language plpgsql security definer set search_path = access, pg_catalog as $$
declare
    changed bigint;
    digest numeric;
    rows_kept jsonb;
    unkept text[] := coalesce(tg_argv, '{}');
begin
    if tg_op = 'DELETE' then
        select count(*) into changed from old_rows;
    else
        select count(*) into changed from new_rows;
    end if;
    if changed = 0 then
        return null;
    end if;
    if changed <= 20 then
        if tg_op = 'INSERT' then
            select jsonb_agg(jsonb_build_object('new', to_jsonb(n) - unkept)) into rows_kept from new_rows n;
        elsif tg_op = 'DELETE' then
            select jsonb_agg(jsonb_build_object('old', to_jsonb(o) - unkept)) into rows_kept from old_rows o;
        else
            select jsonb_build_object('old', (select jsonb_agg(to_jsonb(o) - unkept) from old_rows o),
                                      'new', (select jsonb_agg(to_jsonb(n) - unkept) from new_rows n)) into rows_kept;
        end if;
    elsif tg_op = 'DELETE' then
        select sum(hash_record_extended(o, 0)) into digest from old_rows o;
    else
        select sum(hash_record_extended(n, 0)) into digest from new_rows n;
    end if;
    insert into access.trail_entry (act, subject, detail)
    values (lower(tg_op), tg_table_schema || '.' || tg_table_name,
            jsonb_strip_nulls(jsonb_build_object('rows', changed, 'digest', digest::text, 'kept', rows_kept)));
    return null;
end $$;

create function access.trail_changes_of(of_schema text, of_table text) returns void language plpgsql as $$
begin
    execute format('create trigger trail_insert after insert on %I.%I referencing new table as new_rows for each statement execute function access.trail_change()', of_schema, of_table);
    execute format('create trigger trail_update after update on %I.%I referencing old table as old_rows new table as new_rows for each statement execute function access.trail_change()', of_schema, of_table);
    execute format('create trigger trail_delete after delete on %I.%I referencing old table as old_rows for each statement execute function access.trail_change()', of_schema, of_table);
end $$;

-- For a table whose trail exists already: leaves a large column out of it.
create function access.trail_changes_without(of_schema text, of_table text, of_column text) returns void language plpgsql as $$
begin
    execute format('drop trigger trail_insert on %I.%I', of_schema, of_table);
    execute format('drop trigger trail_update on %I.%I', of_schema, of_table);
    execute format('drop trigger trail_delete on %I.%I', of_schema, of_table);
    execute format('create trigger trail_insert after insert on %I.%I referencing new table as new_rows for each statement execute function access.trail_change(%L)', of_schema, of_table, of_column);
    execute format('create trigger trail_update after update on %I.%I referencing old table as old_rows new table as new_rows for each statement execute function access.trail_change(%L)', of_schema, of_table, of_column);
    execute format('create trigger trail_delete after delete on %I.%I referencing old table as old_rows for each statement execute function access.trail_change(%L)', of_schema, of_table, of_column);
end $$;

-- Counts a table's statistics anew after much was added to it, which only its owner may do; the plans that come after stand on them.
-- A tenth of the usual sample is enough to tell a table of hundreds of thousands from an empty one.
create function access.estimate_anew(of_table regclass) returns void language plpgsql security definer
    set search_path = pg_catalog set default_statistics_target = 10 as $$
begin
    execute format('analyze %s', of_table);
end $$;
grant execute on function access.estimate_anew(regclass) to ${app};

-- Protects a table whose rows are about a child (column child_id): one policy for every route.
create function access.protect_child_records(of_schema text, of_table text) returns void language plpgsql as $$
begin
    execute format('alter table %I.%I enable row level security', of_schema, of_table);
    execute format('alter table %I.%I force row level security', of_schema, of_table);
    execute format($p$create policy sees on %I.%I for select using (
        ((select access.sees_records()) and child_id not in (select access.withheld_children()))
        or child_id in (select access.opened_children()))$p$, of_schema, of_table);
    execute format($p$create policy keeps on %I.%I for insert with check ((select access.may('keep records')))$p$, of_schema, of_table);
    execute format($p$create policy supersedes on %I.%I for update using ((select access.may('keep records'))) with check ((select access.may('keep records')))$p$, of_schema, of_table);
    execute format('grant select, insert, update on %I.%I to ${app}', of_schema, of_table);
    perform access.trail_changes_of(of_schema, of_table);
end $$;

-- Protects a table that tells of no child: any bound reader with the reading permission sees it (an empty one: any bound
-- reader); those with the writing permission change it.
create function access.protect_table(of_schema text, of_table text, reading text, writing text) returns void language plpgsql as $$
begin
    execute format('alter table %I.%I enable row level security', of_schema, of_table);
    execute format('alter table %I.%I force row level security', of_schema, of_table);
    if reading = '' then
        execute format('create policy sees on %I.%I for select using ((select access.bound()))', of_schema, of_table);
    else
        execute format($p$create policy sees on %I.%I for select using ((select access.may(%L)) or (select access.may(%L)))$p$, of_schema, of_table, reading, writing);
    end if;
    execute format($p$create policy writes on %I.%I for insert with check ((select access.may(%L)))$p$, of_schema, of_table, writing);
    execute format($p$create policy changes on %I.%I for update using ((select access.may(%L))) with check ((select access.may(%L)))$p$, of_schema, of_table, writing, writing);
    execute format($p$create policy removes on %I.%I for delete using ((select access.may(%L)))$p$, of_schema, of_table, writing);
    execute format('grant select, insert, update, delete on %I.%I to ${app}', of_schema, of_table);
    perform access.trail_changes_of(of_schema, of_table);
end $$;

-- Access's own tables. They are not forced on their owner, because the functions above must read them for any reader.
alter table access.reader enable row level security;
create policy sees on access.reader for select using (reader_id = access.reader() or access.may('sign in others') or access.may('administer'));
create policy writes on access.reader for insert with check (access.may('administer'));
create policy changes on access.reader for update using (access.may('administer')) with check (access.may('administer'));
grant select, insert, update on access.reader to ${app};

alter table access.grant_given enable row level security;
create policy sees on access.grant_given for select using (reader_id = access.reader() or access.may('sign in others') or access.may('administer'));
create policy writes on access.grant_given for insert with check (access.may('administer'));
create policy changes on access.grant_given for update using (access.may('administer')) with check (access.may('administer'));
grant select, insert, update on access.grant_given to ${app};

alter table access.classified_child enable row level security;
create policy sees on access.classified_child for select using (access.may('administer'));
create policy writes on access.classified_child for insert with check (access.may('administer'));
create policy changes on access.classified_child for update using (access.may('administer')) with check (access.may('administer'));
grant select, insert, update on access.classified_child to ${app};

alter table access.trail_entry enable row level security;
create policy adds on access.trail_entry for insert with check (reader_id = coalesce(access.reader(), 'nobody') and sealed_in is null);
create policy sees on access.trail_entry for select using (access.may('administer'));
grant insert (act, subject, child_ids, detail) on access.trail_entry to ${app};
grant select on access.trail_entry to ${app};

alter table access.trail_seal enable row level security;
create policy sees on access.trail_seal for select using (access.bound());
grant select on access.trail_seal to ${app};

select access.trail_changes_of('access', 'reader');
select access.trail_changes_of('access', 'grant_given');
select access.trail_changes_of('access', 'classified_child');

-- What storage, which stands below access, puts into the trail.
create function access.note(noted_act text, noted_subject text) returns void language sql
    begin atomic
        insert into access.trail_entry (act, subject) values (noted_act, noted_subject);
    end;

-- One line an entry, the same whatever the session's settings.
create function access.trail_line(e access.trail_entry) returns text language sql immutable
    return e.entry_id || '|' || extract(epoch from e.at) || '|' || e.reader_id || '|' || e.act || '|' || e.subject || '|'
        || coalesce(array_to_string(e.child_ids, ','), '') || '|' || coalesce(e.detail::text, '');

-- Seals what is not sealed yet into one link of the chain; returns how many entries were sealed.
create function access.seal_trail() returns bigint language plpgsql security definer set search_path = access, pg_catalog as $$
declare
    sealed bigint;
    previous text;
    text_of_batch text;
    new_seal bigint;
begin
    perform pg_advisory_xact_lock(hashtext('access.seal_trail'));
    select digest into previous from access.trail_seal order by seal_id desc limit 1;
    insert into access.trail_seal (entries, previous_digest, digest) values (0, coalesce(previous, ''), '') returning seal_id into new_seal;
    update access.trail_entry set sealed_in = new_seal where sealed_in is null;
    get diagnostics sealed = row_count;
    if sealed = 0 then
        delete from access.trail_seal where seal_id = new_seal;
        return 0;
    end if;
    select string_agg(access.trail_line(e), E'\n' order by e.entry_id) into text_of_batch from access.trail_entry e where e.sealed_in = new_seal;
    update access.trail_seal set entries = sealed,
        digest = encode(sha256(convert_to(coalesce(previous, '') || E'\n' || text_of_batch, 'UTF8')), 'hex')
        where seal_id = new_seal;
    return sealed;
end $$;
grant execute on function access.seal_trail() to ${app};

-- The links of the chain that do not hold: a changed or removed entry, or a broken link. None means the trail is whole.
create function access.broken_seals() returns table (seal_id bigint, why text) language sql stable security definer set search_path = access, pg_catalog
begin atomic
    with linked as (
        select s.*, lag(s.digest, 1, '') over (order by s.seal_id) as should_follow from access.trail_seal s
    ), counted as (
        select e.sealed_in, count(*) as entries, string_agg(access.trail_line(e), E'\n' order by e.entry_id) as lines
        from access.trail_entry e where e.sealed_in is not null group by e.sealed_in
    )
    select l.seal_id,
        case when l.previous_digest <> l.should_follow then 'it does not follow the seal before it'
             when coalesce(c.entries, 0) <> l.entries then 'entries were added or removed'
             else 'an entry was changed' end
    from linked l left join counted c on c.sealed_in = l.seal_id
    where l.previous_digest <> l.should_follow or coalesce(c.entries, 0) <> l.entries
       or l.digest <> encode(sha256(convert_to(l.previous_digest || E'\n' || coalesce(c.lines, ''), 'UTF8')), 'hex');
end;
grant execute on function access.broken_seals() to ${app};
