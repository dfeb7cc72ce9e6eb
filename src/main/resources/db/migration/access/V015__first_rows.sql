-- Makes a table that never held a row ready to be filled by this transaction alone: rows that go into files which the same
-- transaction made are not written to the log as well, where the log serves nothing but recovery (wal_level = minimal). A table
-- that holds anything, even what nobody sees any more, is left as it is; so is one that somebody reads just now.
create function access.renew_if_empty(of_table regclass) returns void language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if pg_relation_size(of_table) > 0 then
        return;
    end if;
    execute format('lock table %s in access exclusive mode nowait', of_table);
    if pg_relation_size(of_table) = 0 then
        execute format('truncate %s', of_table);
    end if;
exception when lock_not_available then
    return;
end $$;
grant execute on function access.renew_if_empty(regclass) to ${app};
