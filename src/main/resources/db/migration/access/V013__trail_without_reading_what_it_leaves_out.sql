-- A large column that the trail leaves out is not read for it, and only many rows are digested; what the trail keeps is as before.
create or replace function access.trail_change() returns trigger language plpgsql security definer set search_path = access, pg_catalog as $$
declare
    of_rows text := case when tg_op = 'DELETE' then 'old_rows' else 'new_rows' end;
    changed bigint;
    digest numeric;
    rows_kept jsonb;
    kept_columns text;
begin
    if tg_op = 'DELETE' then
        select count(*) into changed from (select from old_rows limit 21) few;
    else
        select count(*) into changed from (select from new_rows limit 21) few;
    end if;
    if changed = 0 then
        return null;
    end if;
    if changed > 20 then
        if tg_op = 'DELETE' then
            select count(*), sum(hash_record_extended(o, 0)) into changed, digest from old_rows o;
        else
            select count(*), sum(hash_record_extended(n, 0)) into changed, digest from new_rows n;
        end if;
    elsif tg_nargs > 0 then
        select string_agg(quote_ident(attname), ', ' order by attnum) into kept_columns
        from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped and attname <> all (tg_argv);
        if tg_op = 'UPDATE' then
            execute format('select jsonb_build_object(''old'', (select jsonb_agg(to_jsonb(o)) from (select %1$s from old_rows) o),'
                || ' ''new'', (select jsonb_agg(to_jsonb(n)) from (select %1$s from new_rows) n))', kept_columns) into rows_kept;
        else
            execute format('select jsonb_agg(jsonb_build_object(%L, to_jsonb(r))) from (select %s from %I) r',
                left(of_rows, 3), kept_columns, of_rows) into rows_kept;
        end if;
    elsif tg_op = 'INSERT' then
        select jsonb_agg(jsonb_build_object('new', to_jsonb(n))) into rows_kept from new_rows n;
    elsif tg_op = 'DELETE' then
        select jsonb_agg(jsonb_build_object('old', to_jsonb(o))) into rows_kept from old_rows o;
    else
        select jsonb_build_object('old', (select jsonb_agg(to_jsonb(o)) from old_rows o),
                                  'new', (select jsonb_agg(to_jsonb(n)) from new_rows n)) into rows_kept;
    end if;
    insert into access.trail_entry (act, subject, detail)
    values (lower(tg_op), tg_table_schema || '.' || tg_table_name,
            jsonb_strip_nulls(jsonb_build_object('rows', changed, 'digest', digest::text, 'kept', rows_kept)));
    return null;
end $$;
