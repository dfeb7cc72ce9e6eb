-- With which children an agency is involved, and since when: the courts' STANDARD grant, for everyone whose post reads the records
-- of the own agency. An agency is involved with whom it told of.
create table access.involvement (
    child_id bigint not null,
    agency text not null,
    from_at timestamptz not null default now(),
    to_at timestamptz,
    basis text not null,
    primary key (child_id, agency, from_at)
);
comment on column access.involvement.basis is 'Why the agency is involved, such as the return in which it told of the child.';
alter table access.involvement enable row level security;
create policy sees on access.involvement for select using (
    (select access.may('read records')) or (select access.may('keep records'))
    or ((select access.may('read own agency''s records')) and agency in (select access.agencies())));
create policy writes on access.involvement for insert with check ((select access.may('keep records')) or (select access.may('classify records')));
create policy changes on access.involvement for update using ((select access.may('keep records')) or (select access.may('classify records')));
grant select, insert, update on access.involvement to ${app};
select access.trail_changes_of('access', 'involvement');

-- Whom the own agency's people see: looked up child by child, because an agency may be involved with tens of thousands.
create function access.is_own(of_child bigint) returns boolean language sql stable
begin atomic
    select exists (select from access.involvement i
        where i.child_id = of_child and i.agency in (select access.agencies())
          and i.from_at <= now() and (i.to_at is null or i.to_at > now()));
end;

-- What a policy on rows about a child says. An exclusion and a classification are taken off whichever way a child came in sight.
create function access.child_policy() returns text language sql immutable
    return $p$((select access.sees_records()) and child_id not in (select access.withheld_children()))
        or child_id in (select access.opened_children())
        or ((select access.may('read own agency''s records')) and access.is_own(child_id)
            and child_id not in (select access.withheld_children()))$p$;

create or replace function access.protect_child_records(of_schema text, of_table text) returns void language plpgsql as $$
begin
    execute format('alter table %I.%I enable row level security', of_schema, of_table);
    execute format('alter table %I.%I force row level security', of_schema, of_table);
    execute format('create policy sees on %I.%I for select using (%s)', of_schema, of_table, access.child_policy());
    execute format($p$create policy keeps on %I.%I for insert with check ((select access.may('keep records')))$p$, of_schema, of_table);
    execute format($p$create policy supersedes on %I.%I for update using ((select access.may('keep records'))) with check ((select access.may('keep records')))$p$, of_schema, of_table);
    execute format('grant select, insert, update on %I.%I to ${app}', of_schema, of_table);
    perform access.trail_changes_of(of_schema, of_table);
end $$;

-- Tables of an installation that stands already.
do $$
declare
    kept record;
begin
    for kept in select schemaname, tablename from pg_policies where policyname = 'sees' and qual like '%withheld_children%' loop
        execute format('alter policy sees on %I.%I using (%s)', kept.schemaname, kept.tablename, access.child_policy());
    end loop;
end $$;
