-- Counts and digests what a statement changed in one reading of it; what the trail keeps is as before.
create or replace function access.trail_change() returns trigger language plpgsql security definer set search_path = access, pg_catalog as $$
declare
    changed bigint;
    digest numeric;
    rows_kept jsonb;
    unkept text[] := coalesce(tg_argv, '{}');
begin
    if tg_op = 'DELETE' then
        select count(*), sum(hash_record_extended(o, 0)) into changed, digest from old_rows o;
    else
        select count(*), sum(hash_record_extended(n, 0)) into changed, digest from new_rows n;
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
        digest := null;
    end if;
    insert into access.trail_entry (act, subject, detail)
    values (lower(tg_op), tg_table_schema || '.' || tg_table_name,
            jsonb_strip_nulls(jsonb_build_object('rows', changed, 'digest', digest::text, 'kept', rows_kept)));
    return null;
end $$;
