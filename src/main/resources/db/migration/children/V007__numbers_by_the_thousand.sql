-- A list of a million rows asked its sequence a million times. A session takes a thousand numbers at once; those that it does not use
-- are left out. Rows are told apart by these numbers and in no other way: which return said them, and when, is in received_in.
do $$
declare
    numbers text;
begin
    for numbers in select cast(cast(oid as regclass) as text) from pg_class where relkind = 'S' and relnamespace = cast('children' as regnamespace) loop
        execute format('alter sequence %s cache 1000', numbers);
    end loop;
end $$;
