-- The running number of working days, kept: generating fifty years of days took longer than the counts that asked for them, and
-- PostgreSQL could not tell how many there would be. A change of bank holidays renumbers what it touches.
select set_config('app.reader', 'system:set-up', true);

create table guidance.working_day (
    day date primary key,
    number integer not null
);
comment on column guidance.working_day.number is 'How many working days there are from 1 January 2000 up to and with the day: the working days after one day up to and with another are the difference of their numbers.';
select access.protect_table('guidance', 'working_day', '', 'administer');

create function guidance.number_working_days() returns trigger language plpgsql as $$
begin
    insert into guidance.working_day (day, number)
    select d.day::date, count(*) filter (where extract(isodow from d.day) < 6 and h.day is null) over (order by d.day)
    from generate_series(timestamp '2000-01-01', timestamp '2049-12-31', interval '1 day') as d(day)
    left join guidance.bank_holiday h on h.day = d.day::date
    on conflict (day) do update set number = excluded.number where working_day.number <> excluded.number;
    return null;
end $$;
create trigger number_working_days after insert or update or delete on guidance.bank_holiday
    for each statement execute function guidance.number_working_days();

-- Numbers the days for the first time.
update guidance.bank_holiday set name = name where false;

create or replace view guidance.rows_working_day with (security_invoker = true) as
select day, number from guidance.working_day;
