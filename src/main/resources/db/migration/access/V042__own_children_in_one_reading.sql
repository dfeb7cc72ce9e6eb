-- Who sees the children of the own agency asked a function for every row, which worked out the agencies and the rights to see
-- involvement anew each time: about a millisecond a call, for every row that a page of 50 has to look through. A condition of the
-- policy itself is asked once a query where many rows are read, and by the index where few are.
create or replace function access.sees_records() returns boolean language sql stable
    return exists (select from access.permissions() as p(permission) where p.permission in ('read records', 'count records', 'keep records'));

create function access.agencies_of_reader() returns text[] language sql stable
    return array(select a from access.agencies() a);

create function access.child_policy(of_table text) returns text language sql immutable
    return replace(access.child_policy(), 'access.is_own(child_id)', format(
        'exists (select from access.involvement i where i.child_id = %I.child_id and i.agency = any ((select access.agencies_of_reader())::text[])'
        || ' and i.from_at <= now() and (i.to_at is null or i.to_at > now()))', of_table));

create or replace function access.protect_child_records(of_schema text, of_table text) returns void language plpgsql as $$
begin
    execute format('alter table %I.%I enable row level security', of_schema, of_table);
    execute format('alter table %I.%I force row level security', of_schema, of_table);
    execute format('create policy sees on %I.%I for select using (%s)', of_schema, of_table, access.child_policy(of_table));
    execute format($p$create policy keeps on %I.%I for insert with check ((select access.may('keep records')))$p$, of_schema, of_table);
    execute format($p$create policy supersedes on %I.%I for update using ((select access.may('keep records'))) with check ((select access.may('keep records')))$p$, of_schema, of_table);
    execute format('grant select, insert, update on %I.%I to ${app}', of_schema, of_table);
    perform access.trail_changes_of(of_schema, of_table);
end $$;

do $$
declare
    kept record;
begin
    for kept in select schemaname, tablename from pg_policies where policyname = 'sees' and qual like '%is_own%' loop
        execute format('alter policy sees on %I.%I using (%s)', kept.schemaname, kept.tablename, access.child_policy(kept.tablename));
    end loop;
end $$;
