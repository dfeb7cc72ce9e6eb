-- Every table's policy asked anew what the reader of now may do: one reading of a child asked some thirty times. It is worked out
-- once a transaction now and kept with the reader for whom it was, so that another reader bound in the same transaction is asked
-- for anew. What changes the grants of anybody takes away what this transaction kept; what another transaction takes away counts
-- from the next transaction on, as before for a statement that had begun. Whoever can set app.permissions can set app.reader,
-- which says who the reader is: keeping the one adds nothing to be trusted.
create function access.permissions_held() returns text[] language plpgsql stable security definer set search_path = access, pg_catalog as $$
declare
    of_reader constant text := coalesce(access.reader(), '');
    kept constant text[] := nullif(current_setting('app.permissions', true), '')::text[];
    held text[];
begin
    if kept[1] = of_reader then
        return kept[2:];
    end if;
    held := array(select p from access.permissions() as p);
    perform set_config('app.permissions', (array[of_reader] || held)::text, true);
    return held;
end $$;

create or replace function access.may(asked text) returns boolean language sql stable
    return asked = any (access.permissions_held());

create or replace function access.sees_records() returns boolean language sql stable
    return access.permissions_held() && array['read records', 'count records', 'keep records'];

create function access.ask_permissions_anew() returns trigger language plpgsql as $$
begin
    perform set_config('app.permissions', '', true);
    return null;
end $$;

create trigger ask_permissions_anew after insert or update or delete or truncate on access.reader
    for each statement execute function access.ask_permissions_anew();
create trigger ask_permissions_anew after insert or update or delete or truncate on access.grant_given
    for each statement execute function access.ask_permissions_anew();
create trigger ask_permissions_anew after insert or update or delete or truncate on access.post
    for each statement execute function access.ask_permissions_anew();
create trigger ask_permissions_anew after insert or update or delete or truncate on access.post_grant
    for each statement execute function access.ask_permissions_anew();
create trigger ask_permissions_anew after insert or update or delete or truncate on access.post_held
    for each statement execute function access.ask_permissions_anew();
