-- Dated law and practice. Every fact bears its source, and 'unverified' where a partnership must confirm it.
grant usage on schema guidance to ${app};

create table guidance.bank_holiday (
    day date primary key,
    name text not null,
    source text not null
);
select access.protect_table('guidance', 'bank_holiday', '', 'administer');

create table guidance.code (
    code_list text not null,
    code text not null,
    label text not null,
    groups text[] not null default '{}',
    ordinal integer not null,
    from_on date,
    to_on date,
    source text not null,
    primary key (code_list, code)
);
comment on column guidance.code.groups is 'Wider groups that the code belongs to, such as "not white" for an ethnic group; figures are given for them too.';
select access.protect_table('guidance', 'code', '', 'administer');

create table guidance.timescale (
    process text not null,
    started_by text not null,
    amount integer not null,
    unit text not null check (unit in ('working days', 'calendar days', 'hours', 'weeks', 'months')),
    from_on date not null,
    to_on date,
    source text not null,
    verified boolean not null,
    primary key (process, started_by, from_on)
);
select access.protect_table('guidance', 'timescale', '', 'administer');

create table guidance.report_content (
    edition text not null,
    item integer not null,
    duty text not null check (duty in ('must', 'should')),
    subject text not null,
    from_on date not null,
    to_on date,
    source text not null,
    primary key (edition, item)
);
comment on table guidance.report_content is 'What each edition of the statutory guidance asks a yearly report to say.';
select access.protect_table('guidance', 'report_content', '', 'administer');

create view guidance.rows_bank_holiday with (security_invoker = true) as select day from guidance.bank_holiday;
create view guidance.rows_code with (security_invoker = true) as select code_list, code, label, groups, ordinal from guidance.code;
grant select on guidance.rows_bank_holiday, guidance.rows_code to ${app};

-- Working days after from_on up to and with to_on; the first day is not counted. Negative when to_on is earlier.
create function guidance.working_days(from_on date, to_on date) returns integer language sql stable
    return case
        when to_on is null or from_on is null then null
        when to_on >= from_on then
            -- whole weeks, the days of the part week that are not at a weekend, and less the holidays that fall on weekdays
            (((to_on - from_on) / 7) * 5
             + (select count(*) from generate_series(1, (to_on - from_on) % 7) d
                where extract(isodow from from_on + ((to_on - from_on) / 7) * 7 + d::integer) < 6)
             - (select count(*) from guidance.bank_holiday h
                where h.day > from_on and h.day <= to_on and extract(isodow from h.day) < 6))::integer
        else -(((from_on - to_on) / 7) * 5
             + (select count(*) from generate_series(1, (from_on - to_on) % 7) d
                where extract(isodow from to_on + ((from_on - to_on) / 7) * 7 + d::integer) < 6)
             - (select count(*) from guidance.bank_holiday h
                where h.day > to_on and h.day <= from_on and extract(isodow from h.day) < 6))::integer
    end;
