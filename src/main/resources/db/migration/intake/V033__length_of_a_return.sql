-- How long the file of a return is: one of a length that never came is new, and is known to be without being read through first.
alter table intake.receipt add column bytes bigint;
-- row security holds the tables' owner too
select set_config('app.reader', 'system:intake', true);
-- A packed file ends with the length of what it holds, its lowest byte first.
update intake.receipt r set bytes = get_byte(ending, 0) + (get_byte(ending, 1)::bigint << 8) + (get_byte(ending, 2)::bigint << 16)
    + (get_byte(ending, 3)::bigint << 24)
from (select number, substring(content from length(content) - 3) as ending from intake.return_file) f
where f.number = r.number;
update intake.receipt set bytes = 0 where bytes is null;
-- what an earlier migration had tried without a reader
update intake.receipt set whole = false where kind = 'Daily payload of children (JSON)' and whole;
alter table intake.receipt alter column bytes set not null;
comment on column intake.receipt.bytes is 'Length of the file as it was sent.';
create index receipt_bytes on intake.receipt (bytes);
