grant usage on schema measures to ${app};

-- Which days the accepted returns of a source speak of. What no return covers is "not collected", never zero.
create table measures.coverage (
    coverage_id bigint generated always as identity primary key,
    source text not null,
    from_on date not null,
    to_on date not null,
    vintage bigint not null,
    check (to_on >= from_on)
);
select access.protect_table('measures', 'coverage', 'read figures', 'count records');

-- Figures kept as they were counted. A figure that is counted anew and is the same stays as it was; one that differs is
-- superseded, so that what was published once can be given again exactly: as of vintage v stand the rows with vintage <= v
-- and superseded_in null or > v.
create table measures.figure (
    figure_id bigint generated always as identity primary key,
    measure text not null,
    period text not null,
    from_on date not null,
    to_on date not null,
    dimension text not null default '',
    part text not null default '',
    value numeric,
    numerator numeric,
    denominator numeric,
    unit text not null,
    status text not null check (status in ('known', 'not collected', 'not applicable')),
    population text,
    vintage bigint not null,
    superseded_in bigint,
    check ((status = 'known') = (value is not null))
);
comment on column measures.figure.dimension is 'What the part is of, such as category; empty for the whole.';
comment on column measures.figure.part is 'The part in words, such as neglect; a part without a row in a counted period is nought.';
comment on column measures.figure.vintage is 'The number of the last return accepted when it was counted.';
create unique index figure_now on measures.figure (measure, period, dimension, part) where superseded_in is null;
create index figure_then on measures.figure (measure, period, dimension, part) where superseded_in is not null;
select access.protect_table('measures', 'figure', 'read figures', 'count records');

create table measures.published_area (
    area_code text primary key,
    area_name text not null,
    level text not null check (level in ('country', 'region', 'authority')),
    region_name text
);
select access.protect_table('measures', 'published_area', 'read figures', 'keep records');

-- Published statistics, a row a value as it was printed. A later return that prints another value supersedes it.
create table measures.published_value (
    value_id bigint generated always as identity primary key,
    dataset text not null,
    series text not null,
    area_code text not null references measures.published_area,
    year_ending integer not null,
    value numeric,
    symbol text,
    source text not null,
    vintage bigint not null,
    superseded_in bigint
);
create unique index published_value_now on measures.published_value (dataset, series, year_ending, area_code) where superseded_in is null;
select access.protect_table('measures', 'published_value', 'read figures', 'keep records');

create table measures.neighbour (
    neighbour_id bigint generated always as identity primary key,
    set_year integer not null,
    area_code text not null,
    rank integer not null,
    neighbour_code text not null,
    closeness text not null,
    vintage bigint not null,
    superseded_in bigint
);
comment on table measures.neighbour is 'Dated sets of statistical neighbours, closest first.';
create unique index neighbour_now on measures.neighbour (set_year, area_code, rank) where superseded_in is null;
select access.protect_table('measures', 'neighbour', 'read figures', 'keep records');
